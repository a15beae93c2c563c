package vespera.benchmarks.mentions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vespera.gateway.Atelier;
import vespera.gateway.cli.Benchmark;
import vespera.scriptorium.documents.AtelierFolder;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.suggestions.Kind;

/**
 * How well unlinked mentions are suggested: a fifth of a vault's links is turned back into plain text and looked for.
 * {@link MentionRule} says what counts as right. Beside it two baselines: names wherever they stand, whatever their case,
 * and the mentions that the links view lists for each note.
 */
public final class MentionsBenchmark implements Benchmark {

    static final double SHARE = 0.2;
    static final double PRECISION = 0.95;
    static final double RECALL = 0.9;

    @Override
    public String name() {
        return "mentions";
    }

    @Override
    public String description() {
        return "unlinked mentions: precision and recall on a vault's own links, taken away";
    }

    @Override
    public List<Figure> run(final @Nullable Path vault, final long seed) throws Exception {
        if (vault == null || !Files.isDirectory(vault)) {
            throw new Refused(
                    "no-vault", "This needs a folder of notes that link to each other.", "Name it with --vault.");
        }
        final Path copy = Files.createTempDirectory("vespera-mentions");
        try {
            return run(vault, copy, seed);
        } finally {
            delete(copy);
        }
    }

    private static List<Figure> run(final Path vault, final Path copy, final long seed) throws IOException {
        final List<String> files = new AtelierFolder(vault)
                .scan().files().stream().map(AtelierFolder.Found::path).sorted().toList();
        for (final String file : files) {
            final Path to = copy.resolve(file);
            Files.createDirectories(to.resolveSibling("."));
            Files.copy(vault.resolve(file), to, StandardCopyOption.REPLACE_EXISTING);
        }
        final Unlinking unlinking = new Unlinking(vault, files, seed);
        final List<Unlinking.Label> labels = unlinking.take(copy, SHARE);
        final List<MentionRule.Find> ours = suggested(copy);
        final PlainNames plain = new PlainNames(copy, files, unlinking.names());
        final List<MentionRule.Find> byName = plain.everywhere();
        final List<MentionRule.Find> byMentions = plain.byMentions();
        final Set<String> words = new HashSet<>();
        Stream.of(ours, byName, byMentions).flatMap(List::stream).forEach(f -> words.add(f.words()));
        final MentionRule rule = new MentionRule(labels, new VaultHabits(unlinking, words));
        return figures(rule.score(ours), rule.score(byName), rule.score(byMentions), seed);
    }

    /** What the queue of an atelier in this folder offers. */
    private static List<MentionRule.Find> suggested(final Path folder) {
        try (Atelier atelier = Atelier.open(folder)) {
            atelier.scan();
            atelier.jobs().run("mentions", job -> {
                atelier.organising().suggestions().look(job, Set.of(Kind.MENTION));
                return true;
            });
            return atelier.organising().suggestions().open().stream()
                    .filter(s -> s.kind() == Kind.MENTION)
                    .map(s -> new MentionRule.Find(s.subject(), s.object(), s.pattern()))
                    .toList();
        }
    }

    /** Whether a score reaches what is needed. */
    static boolean passes(final MentionRule.Score score) {
        return score.precision() >= PRECISION && score.recall() >= RECALL;
    }

    static List<Figure> figures(
            final MentionRule.Score ours,
            final MentionRule.Score byName,
            final MentionRule.Score byMentions,
            final long seed) {
        final String names = "names wherever they stand";
        final String listed = "the links view's mentions";
        final List<Figure> all = new ArrayList<>();
        all.add(Figure.of("precision", ours.precision(), "", names, byName.precision()));
        all.add(Figure.of("precision", ours.precision(), "", listed, byMentions.precision()));
        all.add(Figure.of("precision", ours.precision(), "", "needed", PRECISION));
        all.add(Figure.of("recall of links shown by name", ours.recall(), "", names, byName.recall()));
        all.add(Figure.of("recall of links shown by name", ours.recall(), "", listed, byMentions.recall()));
        all.add(Figure.of("recall of links shown by name", ours.recall(), "", "needed", RECALL));
        all.add(Figure.of("right", ours.right(), "pairs", names, byName.right()));
        all.add(Figure.of("wrong: she linked another note", ours.wrong(), "pairs", names, byName.wrong()));
        all.add(Figure.of("no mention by her habit", ours.noMention(), "pairs", names, byName.noMention()));
        all.add(Figure.of("not judged: she left it plain", ours.notJudged(), "pairs", names, byName.notJudged()));
        all.add(Figure.of("precision if all of those were false", ours.strict(), "", names, byName.strict()));
        all.add(Figure.of("labels shown by name, found", ours.namedFound(), "pairs", "of", ours.named()));
        all.add(Figure.of("labels shown otherwise, found", ours.othersFound(), "pairs", "of", ours.others()));
        all.add(new Figure("passes", passes(ours) ? 1 : 0, "", "needed", 1, passes(ours) ? 1 : 0));
        all.add(new Figure("seed", seed, "", "share of links taken away", SHARE, seed / SHARE));
        return all;
    }

    private static void delete(final Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (final Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}

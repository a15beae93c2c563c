package vespera.benchmarks.characters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vespera.gateway.Atelier;
import vespera.gateway.cli.Benchmark;
import vespera.scriptorium.codex.Entity;
import vespera.scriptorium.journal.Refused;

/**
 * Who of a novel's characters is found, and whether their names are joined. Labels are a file written by people who
 * know the book; how often a name stands in the text is counted by plain search.
 */
public final class CharactersBenchmark implements Benchmark {

    private static final List<String> KNOWN = List.of("pride-and-prejudice", "sense-and-sensibility");
    private static final Pattern SEQUENCE =
            Pattern.compile("(?:(?:Mr|Mrs|Dr|St)\\.\\s+)?\\p{Lu}[\\p{L}’'-]*(?:\\s+\\p{Lu}[\\p{L}’'-]*)*");

    @Override
    public String name() {
        return "characters";
    }

    @Override
    public String description() {
        return "Who of a novel's characters is found and whose names are joined (--vault: a folder of chapters; labels"
                + " of a novel not known here in its file characters.labels).";
    }

    @Override
    public List<Figure> run(final @Nullable Path vault, final long seed) throws Exception {
        final Path folder = vault == null ? shared() : vault;
        final Path room = Files.createTempDirectory("vespera-bench");
        try {
            copy(folder, room.resolve("novel"));
            try (Atelier atelier = Atelier.open(room.resolve("novel"))) {
                atelier.scan();
                return figures(folder, text(atelier), groups(atelier), names(atelier));
            }
        } finally {
            delete(room);
        }
    }

    private static Path shared() {
        final String root = System.getProperty("vespera.root", ".");
        final Path folder = Path.of(root, "..", "shared", "data", "novels", "pride-and-prejudice")
                .normalize();
        if (!Files.isDirectory(folder)) {
            throw new Refused(
                    "no-novel", "The novel is not beside this folder.", "Name a folder of chapters with --vault.");
        }
        return folder;
    }

    private static void copy(final Path from, final Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (final Path file : files.filter(Files::isRegularFile).toList()) {
                final Path relative = from.relativize(file);
                if (!relative.startsWith(".vespera_scriptorium")) {
                    final Path target = to.resolve(relative);
                    Files.createDirectories(Objects.requireNonNull(target.getParent()));
                    Files.copy(file, target);
                }
            }
        }
    }

    private static void delete(final Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (final Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static String text(final Atelier atelier) {
        final StringBuilder text = new StringBuilder();
        atelier.catalogue()
                .here()
                .forEach(d -> atelier.documents()
                        .readableText(d)
                        .ifPresent(t -> text.append(t).append('\n')));
        return text.toString();
    }

    /** What the product says. */
    private static List<Set<String>> groups(final Atelier atelier) {
        return atelier.organising().codex().entities().stream()
                .filter(e -> e.kind() == Entity.Kind.CHARACTER)
                .map(CharactersBenchmark::namesOf)
                .toList();
    }

    private static Set<String> namesOf(final Entity entity) {
        final Set<String> names = new LinkedHashSet<>(entity.aliases());
        names.add(entity.name());
        return names;
    }

    /** The same names, none joined to another. */
    private static List<Set<String>> names(final Atelier atelier) {
        return groups(atelier).stream().flatMap(Set::stream).map(Set::of).toList();
    }

    private static Labels labels(final Path folder, final String text) {
        final Path own = folder.resolve("characters.labels");
        if (Files.isRegularFile(own)) {
            return Labels.file(own);
        }
        return KNOWN.stream()
                .map(Labels::resource)
                .filter(l ->
                        l.people().stream().filter(p -> text.contains(p.name())).count() * 2
                                > l.people().size())
                .findFirst()
                .orElseThrow(
                        () -> new Refused(
                                "no-labels",
                                "Nobody has written down the characters of this novel.",
                                "Put a file characters.labels into its folder: a line a character, its names apart by | and ;."));
    }

    private static List<Figure> figures(
            final Path folder, final String text, final List<Set<String>> groups, final List<Set<String>> single) {
        final Labels labels = labels(folder, text);
        final Map<String, Integer> counts = labels.counts(text);
        final Score ours = Score.of(labels, counts, groups);
        final Score plain = Score.of(labels, counts, sequences(text));
        final Score apart = Score.of(labels, counts, single);
        final List<Figure> figures = new ArrayList<>();
        final String who = " of " + labels.title();
        for (final Map.Entry<String, Score> other :
                Map.of("capitalised sequences", plain, "names unjoined", apart).entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .toList()) {
            final Score score = other.getValue();
            figures.add(Figure.of(
                    "characters found" + who + " (" + ours.found() + " of " + ours.people() + " named " + Score.OFTEN
                            + " times or more)",
                    ours.recall(),
                    "recall",
                    other.getKey(),
                    score.recall()));
            figures.add(Figure.of(
                    "pairs of names joined" + who + " (" + ours.joined() + " of " + ours.pairs() + ", the "
                            + Score.CHIEF + " most frequent)",
                    ours.joining(),
                    "recall",
                    other.getKey(),
                    score.joining()));
        }
        figures.add(new Figure("names wrongly joined" + who, ours.wrong(), "names", "allowed", 0, 0));
        ours.missing().forEach(m -> figures.add(new Figure(m, 1, "", "allowed", 0, 0)));
        final int verdict = ours.passes() ? 1 : 0;
        figures.add(new Figure("characters" + who + ": passes", verdict, "", "needed", 1, verdict));
        return figures;
    }

    /** Words with capitals one after another, each different one somebody. */
    private static List<Set<String>> sequences(final String text) {
        final Set<String> found = new TreeSet<>();
        final Matcher matcher = SEQUENCE.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group().replaceAll("\\s+", " ").replaceAll("[’']s?$", ""));
        }
        return found.stream().map(Set::of).toList();
    }
}

package vespera.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vespera.benchmarks.LinkRecoveryBenchmark.Suggesting;
import vespera.gateway.Atelier;
import vespera.gateway.cli.Benchmark;
import vespera.scriptorium.documents.AtelierFolder;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.related.Related;

/** On a small vault of four subjects: the gate's own ways, and that it lets no broken ranking through. */
@SuppressWarnings("NullAway.Init")
final class LinkRecoveryTest {

    private static final String[][] SUBJECTS = {
        {"harbour", "sail", "anchor", "tide", "captain"},
        {"bread", "oven", "yeast", "flour", "crust"},
        {"violin", "bow", "string", "concert", "score"},
        {"glacier", "summit", "rope", "avalanche", "hut"}
    };
    private static final int NOTES = 12;

    @TempDir
    private Path folder;

    private Path vault;

    @BeforeEach
    void write() throws IOException {
        vault = Files.createDirectories(folder.resolve("vault"));
        final Random random = new Random(3);
        for (int subject = 0; subject < SUBJECTS.length; subject++) {
            for (int note = 0; note < NOTES; note++) {
                final StringBuilder text = new StringBuilder("# " + name(subject, note) + "\n\n");
                for (int word = 0; word < 30; word++) {
                    text.append(SUBJECTS[subject][random.nextInt(5)]).append(word % 9 == 8 ? ".\n\n" : " ");
                }
                for (int link = 0; link < 4; link++) {
                    text.append("\nSee [[")
                            .append(name(subject, random.nextInt(NOTES)))
                            .append("]].\n");
                }
                Files.writeString(vault.resolve(name(subject, note) + ".md"), text);
            }
        }
    }

    private static String name(final int subject, final int note) {
        return SUBJECTS[subject][note % 5] + " " + (char) ('a' + subject) + note;
    }

    @Test
    void aTenthIsTakenOutWithItsWordsAndNothingIsLeftToReadTheAnswerFrom() throws IOException {
        final Path note = vault.resolve("Sources.md");
        Files.writeString(
                note,
                "See [[harbour a0|the old quay]], %%[[harbour a0]]%% and ![[harbour a0]] and [it](harbour%20a0.md).\n");
        final List<HiddenLinks.Hidden> hidden = HiddenLinks.hide(vault, 1);
        assertThat(hidden).hasSizeBetween(10, 20);
        assertThat(vault.resolve(AtelierFolder.STORE)).doesNotExist();
        try (Atelier atelier = Atelier.open(vault)) {
            atelier.scan();
            for (final HiddenLinks.Hidden one : hidden) {
                assertThat(targets(atelier, one.source())).doesNotContain(one.target());
                assertThat(targets(atelier, one.target())).doesNotContain(one.source());
                if (one.source().equals("Sources.md")) {
                    assertThat(note).hasContent("See , %%%% and  and .");
                }
            }
        }
    }

    private static List<String> targets(final Atelier atelier, final String path) {
        return atelier.links().out(atelier.catalogue().at(path).orElseThrow()).stream()
                .flatMap(link -> link.target().stream())
                .map(Document::path)
                .toList();
    }

    @Test
    void theSameSeedHidesTheSame() throws IOException {
        final Path twin = Files.createDirectories(folder.resolve("twin"));
        try (var files = Files.list(vault)) {
            for (final Path file : files.toList()) {
                Files.copy(file, twin.resolve(String.valueOf(file.getFileName())));
            }
        }
        assertThat(HiddenLinks.hide(vault, 5)).isEqualTo(HiddenLinks.hide(twin, 5));
    }

    @Test
    void aBrokenRankingDoesNotPass() throws IOException {
        final List<HiddenLinks.Hidden> hidden = HiddenLinks.hide(vault, 2);
        try (Atelier atelier = Atelier.open(vault)) {
            atelier.scan();
            final List<Document> all = atelier.catalogue().here();
            final Related related = atelier.organising().related();
            final Suggesting fused = LinkRecoveryBenchmark.all(related);
            final Suggesting constant = (source, limit) -> all.subList(0, limit);
            final Suggesting shuffled = (source, limit) -> {
                final List<Document> order = new ArrayList<>(all);
                Collections.shuffle(order, new Random(source.path().hashCode()));
                return order.subList(0, limit);
            };
            final double good = LinkRecoveryBenchmark.recovered(atelier, hidden, fused);
            final Map<String, Suggesting> singles = LinkRecoveryBenchmark.singles(atelier);
            final double words = LinkRecoveryBenchmark.recovered(
                    atelier, hidden, Objects.requireNonNull(singles.get("words alone")));
            assertThat(good).isGreaterThan(40);
            for (final Suggesting mutant : List.of(constant, shuffled)) {
                final double broken = LinkRecoveryBenchmark.recovered(atelier, hidden, mutant);
                assertThat(broken).isLessThan(good / 1.5);
                assertThat(LinkRecoveryBenchmark.passes(broken, words)).isFalse();
            }
            assertThat(LinkRecoveryBenchmark.passes(good, good)).isFalse();
            assertThat(LinkRecoveryBenchmark.passes(55, 50)).isTrue();
        }
    }

    @Test
    void itSaysWhatItMeasuredAndWhetherItPasses() throws Exception {
        final List<Benchmark.Figure> figures = new LinkRecoveryBenchmark().run(vault, 9);
        assertThat(figures).hasSize(6);
        assertThat(figures.getFirst().what()).contains("seed 9", "48 notes");
        assertThat(figures.getLast().value()).isBetween(0.0, 1.0);
        assertThat(vault).isDirectoryNotContaining("glob:**.vespera_scriptorium");
    }
}

package vespera.gateway.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vespera.gateway.Atelier;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.links.OutLink;
import vespera.scriptorium.tasks.Task;

/** The sample is what the notes on it promise, and what is generated is always the same. */
class SampleAtelierTest {

    @TempDir
    Path home = Path.of("");

    @Test
    void theSampleHoldsWhatItPromises() throws IOException {
        final Path folder = home.resolve(SampleAtelier.NAME);
        SampleAtelier.copyFiles(folder);
        assertThat(words(folder)).isGreaterThan(8_000);
        final LocalDate today = LocalDate.of(2026, 11, 21);
        try (Atelier atelier = Atelier.open(folder)) {
            assertThat(atelier.scan().skipped()).isEmpty();
            assertThat(SampleAtelier.addTasks(atelier.tasks(), atelier.person(), today))
                    .isEqualTo(34);
            final List<Task> tasks = atelier.tasks().tree().live();
            assertThat(tasks).hasSize(34);
            assertThat(tasks.stream().filter(t -> t.due() != null)).hasSize(17);
            assertThat(tasks.stream().filter(t -> t.due() != null && t.due().isBefore(today)))
                    .hasSize(2);
            assertThat(tasks.stream().filter(t -> t.status() == null)).hasSize(3);
            assertThat(tasks.stream().filter(t -> !t.dependsOn().isEmpty())).isNotEmpty();
            assertThat(atelier.catalogue().here().stream().filter(d -> d.path().endsWith(".md")))
                    .hasSize(45);
            final List<String> missing = new ArrayList<>();
            for (final Document document : atelier.catalogue().here()) {
                for (final OutLink link : atelier.links().out(document)) {
                    if (link.target().isEmpty()) {
                        missing.add(document.path() + " → " + link.link().target());
                    }
                }
            }
            assertThat(missing)
                    .containsExactlyInAnyOrder(
                            "Home.md → 12 The Second Light",
                            "Manuscript/Part III/11 Smoke on the Water.md → 12 The Second Light",
                            "Inbox.md → Aunt Dorcas");
            assertThat(atelier.links().count().commented()).isEqualTo(1);
        }
        assertThatThrownBy(() -> SampleAtelier.copyFiles(folder)).isInstanceOf(Refused.class);
    }

    private static long words(final Path folder) throws IOException {
        long words = 0;
        try (Stream<Path> all = Files.walk(folder)) {
            for (final Path file : (Iterable<Path>) all.filter(p -> p.toString().endsWith(".md"))::iterator) {
                words += Files.readString(file).split("\\s+").length;
            }
        }
        return words;
    }

    private static Map<String, String> texts(final Path folder) throws IOException {
        final Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (final Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                texts.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return texts;
    }

    @Test
    void theSameSeedGrowsTheSameAtelier() throws IOException {
        new GeneratedAtelier(7, 300).write(home.resolve("a"));
        new GeneratedAtelier(7, 300).write(home.resolve("b"));
        new GeneratedAtelier(8, 300).write(home.resolve("c"));
        final Map<String, String> texts = texts(home.resolve("a"));
        assertThat(texts).hasSize(300).isEqualTo(texts(home.resolve("b"))).isNotEqualTo(texts(home.resolve("c")));
        assertThat(new HashSet<>(texts.values())).hasSize(300);
        assertThatThrownBy(() -> new GeneratedAtelier(7, 5).write(home.resolve("a")))
                .isInstanceOf(Refused.class);
        try (Atelier atelier = Atelier.open(home.resolve("a"))) {
            atelier.scan();
            new GeneratedAtelier(7, 300).addTasks(atelier.tasks(), atelier.person());
            assertThat(atelier.tasks().tree().live()).hasSize(61);
            assertThat(atelier.links().count().links()).isGreaterThan(300);
            assertThat(atelier.links().count().unresolved()).isZero();
        }
    }
}

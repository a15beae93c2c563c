package vespera.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.runner.options.TimeValue;
import vespera.gateway.cli.Benchmark;
import vespera.gateway.cli.Commands;
import vespera.gateway.cli.Out;
import vespera.gateway.cli.Windows;
import vespera.scriptorium.journal.Refused;

/** Each benchmark on a tiny atelier: that it runs, and that its figures are figures. How large they are is no test. */
final class BenchmarksTest {

    @TempDir
    Path folder;

    @Test
    void theServiceLoaderFindsAllUnderTheirNames() {
        final List<String> names = ServiceLoader.load(Benchmark.class).stream()
                .map(provider -> provider.get().name())
                .toList();
        assertThat(names)
                .doesNotHaveDuplicates()
                .contains("index", "graph", "append", "embed", "search", "start", "open-million", "replay", "versions")
                .contains("cranfield", "switcher", "memory", "window", "board", "typing", "switch", "selection")
                .contains("mindmap");
    }

    @Test
    void benchListNamesThemWithWhatTheyMeasure() {
        final List<String> said = new ArrayList<>();
        final Out out = new Out(said::add, said::add, false, false);
        final int exit = new Commands(new NoWindows()).run(new String[] {"bench", "list"}, folder, out);
        assertThat(exit).isZero();
        assertThat(String.join("", said))
                .contains("index  Words and links", "append  Durable", "start  From the start");
    }

    @Test
    void indexGivesFigures() throws Exception {
        assertFigures(new IndexBenchmark(2, 2, 12).run(null, 7), 11);
    }

    @Test
    void indexLeavesTheVaultAsItWas() throws Exception {
        final Path vault = Files.createDirectories(folder.resolve("vault"));
        Files.writeString(vault.resolve("Anna.md"), "# Anna\n\nShe knows [[Bela]].\n");
        Files.writeString(vault.resolve("Bela.md"), "# Bela\n\nHe waits.\n");
        assertFigures(new IndexBenchmark(1, 1, 1).run(vault, 7), 11);
        assertThat(vault).isDirectoryNotContaining("glob:**.vespera_scriptorium");
        assertThat(vault.resolve("Anna.md")).hasContent("# Anna\n\nShe knows [[Bela]].");
        assertThat(vault.resolve("Bela.md")).hasContent("# Bela\n\nHe waits.");
    }

    @Test
    void aVaultThatIsNotThereIsRefusedInPlainWords() {
        assertThatThrownBy(() -> new IndexBenchmark(1, 1, 1).run(folder.resolve("nowhere"), 1))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("There is no folder");
    }

    @Test
    void graphGivesFigures() throws Exception {
        assertFigures(new GraphBenchmark(1, 12).run(null, 7), 7);
    }

    @Test
    void appendGivesFigures() throws Exception {
        assertFigures(new AppendBenchmark(1, 0, TimeValue.milliseconds(100)).run(null, 7), 3);
    }

    @Test
    void aLongHistoryGivesFigures() throws Exception {
        assertFigures(new OpenMillionBenchmark(2_000, 2).run(null, 7), 2);
        assertFigures(new ReplayBenchmark(2_000, 2).run(null, 7), 3);
    }

    @Test
    void versionsGiveFigures() throws Exception {
        assertFigures(new VersionsBenchmark(12).run(null, 7), 3);
    }

    @Test
    void embedGivesFigures() throws Exception {
        assertFigures(new EmbedBenchmark(4).run(null, 7), 3);
    }

    @Test
    void searchGivesFiguresForEachModeAndNamesItsSeed() throws Exception {
        final List<Benchmark.Figure> figures = new SearchBenchmark(4, 12).run(null, 7);
        assertFigures(figures, 18);
        assertThat(figures)
                .filteredOn(f -> !f.baseline().equals("limit"))
                .hasSize(12)
                .allSatisfy(f -> assertThat(f.baseline()).contains("12 texts", "seed 7"));
    }

    @Test
    void theSwitcherGivesFiguresAndFindsMoreThanAPlainScan() throws Exception {
        final List<Benchmark.Figure> figures = new SwitcherBenchmark(24, 200).run(null, 7);
        assertFigures(figures, 6);
        assertThat(figures)
                .filteredOn(f -> f.what().startsWith("names among the first ten"))
                .singleElement()
                .satisfies(f -> assertThat(f.value()).isGreaterThan(f.baselineValue()));
    }

    @Test
    void memoryGivesFigures() throws Exception {
        assertFigures(new MemoryBenchmark(12, 5).run(null, 7), 4);
    }

    @Test
    void theWindowGivesFigures() throws Exception {
        assertThat(new WindowBenchmark(12, 2).run(null, 7)).hasSizeGreaterThan(4);
    }

    @Test
    void theGraphOnTheScreenGivesFigures() throws Exception {
        assertFigures(new GraphViewBenchmark(400, 600, 3).run(null, 7), 12);
    }

    @Test
    void theBoardGivesFigures() throws Exception {
        assertFigures(new BoardBenchmark(120, 1).run(null, 7), 7);
    }

    @Test
    void goingFromViewToViewGivesFigures() throws Exception {
        assertFigures(new SwitchBenchmark(1).run(null, 7), 4);
    }

    @Test
    void selectingGivesFigures() throws Exception {
        assertFigures(new SelectionBenchmark(2).run(null, 7), 2);
    }

    @Test
    void startGivesFigures() throws Exception {
        final List<Benchmark.Figure> figures = new StartBenchmark(1).run(null, 7);
        assertFigures(figures, 3);
        assertThat(figures.getLast().ratio()).isGreaterThan(1);
    }

    private static void assertFigures(final List<Benchmark.Figure> figures, final int count) {
        assertThat(figures).hasSize(count).allSatisfy(figure -> {
            assertThat(figure.value()).isFinite().isPositive();
            assertThat(figure.baselineValue()).isFinite().isPositive();
            assertThat(figure.ratio()).isFinite().isPositive();
            assertThat(figure.what()).isNotBlank();
            assertThat(figure.baseline()).isNotBlank();
        });
    }

    /** Measuring opens no window. */
    private static final class NoWindows implements Windows {
        @Override
        public int open(final Path atelier, final @Nullable String view) {
            return 0;
        }

        @Override
        public List<Shot> screenshots(
                final Path atelier,
                final Path to,
                final @Nullable String view,
                final @Nullable String theme,
                final int width,
                final int height) {
            return List.of();
        }
    }
}

package vespera.desktop.graphview;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphRasterTest {

    private static final int WHITE = 0xFFFFFFFF;
    private static final int BLACK = 0xFF000000;
    private static final int ONE = 1 << 16;

    private static int[] paper(final int width, final int height) {
        final int[] pixels = new int[width * height];
        new Surface(pixels, width, 0, height).fill(0xFFFFFF);
        return pixels;
    }

    private static int at(final double pixels) {
        return (int) Math.round(pixels * ONE);
    }

    @Test
    void aLevelLineThroughPixelMiddlesIsExactlyOneRow() {
        final int[] pixels = paper(20, 5);
        new Surface(pixels, 20, 0, 5).line(at(3), at(2.5), at(9), at(2.5), 0, 256);
        for (int y = 0; y < 5; y++) {
            for (int x = 0; x < 20; x++) {
                assertThat(pixels[y * 20 + x]).as("%d,%d", x, y).isEqualTo(y == 2 && x >= 3 && x < 9 ? BLACK : WHITE);
            }
        }
    }

    @Test
    void aLineBetweenTwoRowsSharesItsInk() {
        final int[] pixels = paper(8, 4);
        new Surface(pixels, 8, 0, 4).line(at(0), at(2), at(8), at(2), 0, 256);
        assertThat(pixels[8 + 4] & 0xFF).isBetween(126, 129);
        assertThat(pixels[2 * 8 + 4] & 0xFF).isBetween(126, 129);
        assertThat(pixels[4]).isEqualTo(WHITE);
        assertThat(pixels[3 * 8 + 4]).isEqualTo(WHITE);
    }

    @ParameterizedTest
    @CsvSource({"2,3,27,11", "27,11,2,3", "5,2,9,28", "9,28,5,2", "3,27,26,4", "0,0,30,30", "15,1,15,29"})
    void aSlantedLineStaysWithinAPixelOfTheTrueOneAndKeepsItsInk(
            final double x0, final double y0, final double x1, final double y1) {
        final int[] pixels = paper(30, 30);
        new Surface(pixels, 30, 0, 30).line(at(x0), at(y0), at(x1), at(y1), 0, 256);
        double ink = 0;
        for (int y = 0; y < 30; y++) {
            for (int x = 0; x < 30; x++) {
                final double dark = 1 - (pixels[y * 30 + x] & 0xFF) / 255.0;
                ink += dark;
                final double off = Math.abs((x1 - x0) * (y + 0.5 - y0) - (y1 - y0) * (x + 0.5 - x0))
                        / Math.hypot(x1 - x0, y1 - y0);
                assertThat(dark == 0 || off <= 1)
                        .as("%d,%d is %f away", x, y, off)
                        .isTrue();
            }
        }
        assertThat(ink)
                .isBetween(
                        Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0)) - 1.6,
                        Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0)) + 0.6);
    }

    @Test
    void aStripTouchesNothingOutsideItself() {
        final int[] pixels = new int[40 * 40];
        Arrays.fill(pixels, 0x12345678);
        final Surface strip = new Surface(pixels, 40, 10, 20);
        strip.line(at(0), at(0), at(40), at(40), 0, 256);
        strip.line(at(40), at(3), at(0), at(38), 0, 256);
        strip.stroke(-20, 5, 60, 30, 5, 0, 1);
        strip.dot(20, 9, 8, Surface.Shape.DIAMOND, 0);
        strip.circle(39, 20, 12, 2, 0);
        for (int i = 0; i < pixels.length; i++) {
            if (i / 40 < 10 || i / 40 >= 20) {
                assertThat(pixels[i]).as("pixel %d,%d", i % 40, i / 40).isEqualTo(0x12345678);
            }
        }
        assertThat(Arrays.stream(pixels).filter(p -> p != 0x12345678).count()).isGreaterThan(40);
    }

    @Test
    void everyShapeCoversItsMiddleExceptRims() {
        for (final Surface.Shape shape : Surface.Shape.values()) {
            final int[] pixels = paper(31, 31);
            new Surface(pixels, 31, 0, 31).dot(15.5, 15.5, 9, shape, 0);
            final boolean rim = shape == Surface.Shape.RING || shape == Surface.Shape.FRAME;
            assertThat(pixels[15 * 31 + 15]).as("%s", shape).isEqualTo(rim ? WHITE : BLACK);
            assertThat(pixels[0]).isEqualTo(WHITE);
        }
    }

    private static Picture picture(final GraphIndex graph, final int focus, final double zoom) {
        final GraphLayout layout = new GraphLayout(graph, 3, Runnable::run);
        for (int i = 0; i < 40; i++) {
            layout.step();
        }
        final float[] x = new float[graph.size()];
        final float[] y = new float[graph.size()];
        layout.copyTo(x, y);
        final Viewport view = Viewport.around(x, y, 640, 400).zoomedAt(200, 150, zoom);
        return new Picture(graph, x, y, view, 1, Palette.dark(), focus, -1, focus, 0.7, 1);
    }

    @ParameterizedTest
    @CsvSource({"-1,1", "0,1", "7,6", "3,0.2"})
    void bandsOnTwoThreadsGiveExactlyWhatOneThreadGives(final int focus, final double zoom) {
        final Picture picture = picture(new GraphIndex(Graphs.clusters(800, 2_500, 6)), focus, zoom);
        final int[] whole = new int[640 * 400];
        final int[] bands = new int[640 * 400];
        new GraphRaster(Runnable::run, 1).draw(whole, 640, 400, picture);
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            new GraphRaster(two, 13).draw(bands, 640, 400, picture);
        }
        assertThat(bands).isEqualTo(whole);
        assertThat(Arrays.stream(whole).distinct().count())
                .as("something was drawn")
                .isGreaterThan(20);
    }

    @Test
    void aNodeIsDrawnWhereTheViewPutsItInTheColourOfItsKind() {
        final GraphIndex graph =
                new GraphIndex(new vespera.scriptorium.graph.Subgraph(List.of(Graphs.node("a")), List.of()));
        final int[] pixels = new int[100 * 80];
        new GraphRaster(Runnable::run)
                .draw(
                        pixels,
                        100,
                        80,
                        new Picture(
                                graph,
                                new float[] {10},
                                new float[] {-5},
                                new Viewport(0, 0, 2, 100, 80),
                                1,
                                Palette.light(),
                                -1,
                                -1,
                                -1,
                                0,
                                1));
        assertThat(pixels[30 * 100 + 70])
                .isEqualTo(0xFF000000 | Palette.light().nodes().document());
        assertThat(pixels[0]).isEqualTo(0xFF000000 | Palette.light().background());
    }

    @Test
    void unrelatedNodesSinkTowardsTheBackgroundWhileOneIsInFocus() {
        final GraphIndex graph = new GraphIndex(
                new vespera.scriptorium.graph.Subgraph(List.of(Graphs.node("a"), Graphs.node("b")), List.of()));
        final int[] pixels = new int[100 * 80];
        final Viewport view = new Viewport(0, 0, 2, 100, 80);
        new GraphRaster(Runnable::run)
                .draw(
                        pixels,
                        100,
                        80,
                        new Picture(
                                graph,
                                new float[] {-10, 10},
                                new float[] {0, 0},
                                view,
                                1,
                                Palette.light(),
                                0,
                                -1,
                                -1,
                                0.8,
                                1));
        assertThat(pixels[40 * 100 + 30]).isEqualTo(0xFF000000 | Palette.light().accent());
        assertThat(pixels[40 * 100 + 70] & 0xFF)
                .isGreaterThan(Palette.light().nodes().document() & 0xFF);
        assertThat(pixels[40 * 100 + 70])
                .isNotEqualTo(0xFF000000 | Palette.light().nodes().document());
    }

    @ParameterizedTest
    @CsvSource({"10000,30000,40", "50000,150000,12"})
    void aLargeGraphMovesAndIsDrawnQuickly(final int nodes, final int edges, final int rounds) {
        final GraphIndex graph = new GraphIndex(Graphs.clusters(nodes, edges, 8));
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            final GraphLayout layout = new GraphLayout(graph, 1, two);
            final double step = best(rounds, layout::step);
            final float[] x = new float[nodes];
            final float[] y = new float[nodes];
            layout.copyTo(x, y);
            final Picture all =
                    new Picture(graph, x, y, Viewport.around(x, y, 1280, 800), 1, Palette.light(), -1, -1, -1, 0, 1);
            final GraphRaster raster = new GraphRaster(two);
            final int[] pixels = new int[1280 * 800];
            final double frame = best(rounds, () -> raster.draw(pixels, 1280, 800, all));
            System.getLogger("measured")
                    .log(
                            Level.INFO,
                            "graph {0}/{1}: {2} ms an iteration, {3} ms a frame (best of {4})",
                            nodes,
                            edges,
                            step,
                            frame,
                            rounds);
            assertThat(step).as("ms an iteration, with room for a busy machine").isLessThan(nodes * 0.008);
            assertThat(frame).as("ms a frame, with room for a busy machine").isLessThan(nodes * 0.012);
        }
    }

    private static double best(final int rounds, final Runnable work) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < rounds; i++) {
            final long begun = System.nanoTime();
            work.run();
            best = Math.min(best, System.nanoTime() - begun);
        }
        return best / 1e6;
    }
}

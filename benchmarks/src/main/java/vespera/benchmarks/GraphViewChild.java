package vespera.benchmarks;

import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import vespera.desktop.fx.Stalls;
import vespera.desktop.graphview.Clusters;
import vespera.desktop.graphview.GraphCanvas;
import vespera.desktop.graphview.GraphIndex;
import vespera.desktop.graphview.Look;
import vespera.desktop.graphview.Shown;
import vespera.desktop.graphview.Spot;
import vespera.scriptorium.graph.Subgraph;

/** Shows a graph in a real window and moves about in it: how soon it is there, and how many pictures a second it gives. */
final class GraphViewChild {

    private static final double WIDTH = 1_280;
    private static final double HEIGHT = 760;
    private static final double NANOS = 1e9;
    private static final double MOVED = 3;
    private static final double CALM = 0.02;
    private static final double PATIENCE = 60;

    private final ExecutorService pool = Executors.newFixedThreadPool(2);
    private final GraphCanvas canvas;

    private GraphViewChild() {
        canvas = WindowChild.onFx(() -> new GraphCanvas(pool));
    }

    public static void main(final String[] arguments) throws Exception {
        Platform.startup(() -> Platform.setImplicitExit(false));
        final GraphViewChild child = new GraphViewChild();
        child.open();
        child.measure(GrownNetwork.of(
                Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]), Long.parseLong(arguments[2])));
        System.exit(0);
    }

    private void open() {
        WindowChild.onFx(() -> {
            final var screen = Screen.getPrimary().getBounds();
            final Stage stage = new Stage();
            stage.setScene(new Scene(
                    new StackPane(canvas),
                    Math.min(WIDTH, screen.getWidth() - 20),
                    Math.min(HEIGHT, screen.getHeight() - 20)));
            stage.show();
            return true;
        });
        // A small graph first: what the toolkit and the compiler need once is not the graph's.
        show(GrownNetwork.of(200, 400, 1));
        until(() -> canvas.settledProperty().get());
    }

    private void show(final Subgraph graph) {
        final GraphIndex index = new GraphIndex(graph);
        final Look plain = Look.plain(index);
        final Shown shown = new Shown(index, new Look(plain.paint(), plain.size(), Clusters.find(index)));
        WindowChild.onFx(() -> {
            canvas.show(shown);
            canvas.fit();
            return true;
        });
    }

    private void measure(final Subgraph graph) throws Exception {
        final long before = canvas.pictures();
        final long began = System.nanoTime();
        try (Stalls stalls = Stalls.start(WindowChild.onFx(Thread::currentThread))) {
            show(graph);
            until(() -> canvas.pictures() > before + 1
                    && WindowChild.onFx(canvas::places).size() == graph.nodes().size());
            Child.say("drawn", (System.nanoTime() - began) / NANOS);
            useful();
            Child.say("useful", (System.nanoTime() - began) / NANOS);
            Child.say("panning", moving(turn -> pan(turn % 80 < 40 ? 6 : -6)));
            Child.say("zooming", moving(turn -> canvas.zoomBy(turn % 40 < 20 ? 1.05 : 1 / 1.05)));
            Child.say("longest", stalls.percentile(100));
        }
        Child.say("memory", Child.peakMegabytes());
    }

    /** Until between two looks nothing moves on average more than a fiftieth of how far things lie from the middle. */
    private void useful() {
        Map<String, Spot> last = WindowChild.onFx(canvas::places);
        final long began = System.nanoTime();
        while ((System.nanoTime() - began) / NANOS < PATIENCE) {
            final long at = canvas.pictures();
            WindowChild.rest(100);
            until(() -> canvas.pictures() > at || canvas.settledProperty().get());
            final Map<String, Spot> now = WindowChild.onFx(canvas::places);
            double moved = 0;
            double far = 0;
            for (final Map.Entry<String, Spot> one : now.entrySet()) {
                final Spot was = last.getOrDefault(one.getKey(), one.getValue());
                moved += Math.hypot(one.getValue().x() - was.x(), one.getValue().y() - was.y());
                far += Math.hypot(one.getValue().x(), one.getValue().y());
            }
            if (moved < far * CALM) {
                return;
            }
            last = now;
        }
    }

    /** Moves the view as often as the screen asks, and gives the pictures a second. */
    private double moving(final IntConsumer move) {
        final long before = canvas.pictures();
        final long began = System.nanoTime();
        for (int turn = 0; (System.nanoTime() - began) / NANOS < MOVED; turn++) {
            final int now = turn;
            WindowChild.onFx(() -> {
                move.accept(now);
                return true;
            });
            WindowChild.rest(8);
        }
        return (canvas.pictures() - before) / ((System.nanoTime() - began) / NANOS);
    }

    private void pan(final double by) {
        Event.fireEvent(
                canvas,
                new ScrollEvent(
                        ScrollEvent.SCROLL,
                        10,
                        10,
                        10,
                        10,
                        true,
                        false,
                        false,
                        false,
                        false,
                        false,
                        by,
                        by,
                        by,
                        by,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        null));
    }

    private static void until(final BooleanSupplier done) {
        final long began = System.nanoTime();
        while (!done.getAsBoolean() && (System.nanoTime() - began) / NANOS < PATIENCE) {
            WindowChild.rest(5);
        }
    }
}

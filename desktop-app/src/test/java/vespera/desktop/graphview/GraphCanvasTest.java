package vespera.desktop.graphview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import vespera.desktop.hands.Hand;
import vespera.scriptorium.graph.GraphNode;
import vespera.scriptorium.graph.Subgraph;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // made in @Start, on the FX thread
class GraphCanvasTest {

    private final Hand robot = new Hand();

    private final ExecutorService pool = Executors.newFixedThreadPool(2);
    private final List<String> opened = new ArrayList<>();
    private GraphCanvas canvas;

    @Start
    void start(final Stage stage) {
        canvas = new GraphCanvas(pool);
        canvas.onOpen(opened::add);
        stage.setScene(new Scene(new StackPane(canvas), 800, 600));
        stage.setX(0);
        stage.setY(0);
        stage.show();
        canvas.show(Graphs.star(6));
        canvas.requestFocus();
    }

    @BeforeEach
    void atRest() throws TimeoutException {
        Hand.until(
                () -> canvas.drawnProperty().get() && canvas.settledProperty().get());
    }

    @AfterEach
    void close() {
        pool.close();
    }

    private Frame frame() {
        return Objects.requireNonNull(canvas.frame());
    }

    private Point2D spot(final String id) {
        final int node = frame().graph().indexOf(id);
        return canvas.localToScreen(frame().screenX(node), frame().screenY(node));
    }

    @Test
    void aClickSelectsAndAClickOnEmptyGroundSelectsNothing() throws TimeoutException {
        robot.clickOn(spot("leaf2"));
        assertThat(canvas.selectedIdProperty().get()).isEqualTo("leaf2");
        atRest();
        assertThat(canvas.getAccessibleText()).contains("7 things", "6 connections", "Selected: Title of leaf2");
        robot.clickOn(canvas.localToScreen(5, 5));
        assertThat(canvas.selectedIdProperty().get()).isNull();
        assertThat(opened).isEmpty();
    }

    @Test
    void aDoubleClickOpens() {
        robot.doubleClickOn(spot("leaf4"));
        assertThat(opened).containsExactly("leaf4");
    }

    @Test
    void arrowsReachEveryDirectionAndEnterOpens() throws TimeoutException {
        robot.interact(() -> canvas.selectedIdProperty().set("hub"));
        for (final KeyCode arrow : List.of(KeyCode.LEFT, KeyCode.RIGHT, KeyCode.UP, KeyCode.DOWN)) {
            robot.interact(() -> canvas.selectedIdProperty().set("hub"));
            atRest();
            final Point2D hub = spot("hub");
            robot.type(arrow);
            final String reached =
                    Objects.requireNonNull(canvas.selectedIdProperty().get());
            assertThat(reached).isNotEqualTo("hub");
            final Point2D gone = spot(reached).subtract(hub);
            switch (arrow) {
                case LEFT -> assertThat(gone.getX()).isNegative();
                case RIGHT -> assertThat(gone.getX()).isPositive();
                case UP -> assertThat(gone.getY()).isNegative();
                default -> assertThat(gone.getY()).isPositive();
            }
        }
        robot.type(KeyCode.ENTER);
        assertThat(opened).containsExactly(canvas.selectedIdProperty().get());
        robot.type(KeyCode.ESCAPE);
        assertThat(canvas.selectedIdProperty().get()).isNull();
    }

    @Test
    void pointingAtANodeAndAtAnEdgeExplainsThem() throws TimeoutException {
        robot.moveTo(spot("hub"));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(canvas.hint().isVisible()).isTrue();
        assertThat(canvas.hint().said()).contains("Title of hub", "Document · 6 connections");
        robot.moveTo(spot("hub").midpoint(spot("leaf1")));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(canvas.hint().said())
                .contains("Title of hub → Title of leaf1", "links to", "because hub names leaf1  (line 3)");
        robot.moveTo(canvas.localToScreen(5, 5));
        atRest();
        assertThat(canvas.hint().isVisible()).isFalse();
    }

    @Test
    void theWheelZoomsAtThePointerAndZeroFitsAgain() throws TimeoutException {
        final Point2D before = canvas.screenToLocal(spot("leaf3"));
        final double zoom = frame().view().zoom();
        robot.interact(() -> Event.fireEvent(canvas, wheel(before.getX(), before.getY(), 120)));
        atRest();
        assertThat(frame().view().zoom()).isGreaterThan(zoom * 1.2);
        assertThat(canvas.screenToLocal(spot("leaf3")).distance(before)).isLessThan(1);
        robot.write("0");
        atRest();
        assertThat(frame().view().zoom()).isEqualTo(zoom);
        robot.write("-");
        atRest();
        assertThat(frame().view().zoom()).isLessThan(zoom);
    }

    @Test
    void aDragMovesTheViewAndSelectsNothing() throws TimeoutException {
        final Point2D before = spot("hub");
        robot.interact(() -> {
            Event.fireEvent(canvas, mouse(MouseEvent.MOUSE_PRESSED, 20, 30));
            Event.fireEvent(canvas, mouse(MouseEvent.MOUSE_DRAGGED, 50, 30));
            Event.fireEvent(canvas, mouse(MouseEvent.MOUSE_DRAGGED, 80, 10));
            Event.fireEvent(canvas, mouse(MouseEvent.MOUSE_CLICKED, 80, 10));
        });
        atRest();
        assertThat(spot("hub").distance(before.add(60, -20))).isLessThan(0.01);
        assertThat(canvas.selectedIdProperty().get()).isNull();
    }

    @Test
    void aThingThatIsDraggedStaysWhereItWasPutUntilItIsLetGo() throws TimeoutException {
        final List<java.util.Map<String, Spot>> pinned = new ArrayList<>();
        robot.interact(() -> canvas.onPinned(pinned::add));
        final Point2D before = canvas.screenToLocal(spot("leaf3"));
        robot.interact(() -> {
            Event.fireEvent(canvas, mouse(MouseEvent.MOUSE_PRESSED, before.getX(), before.getY()));
            Event.fireEvent(canvas, mouse(MouseEvent.MOUSE_DRAGGED, before.getX() + 20, before.getY()));
            Event.fireEvent(canvas, mouse(MouseEvent.MOUSE_DRAGGED, before.getX() + 50, before.getY() + 10));
            Event.fireEvent(canvas, mouse(MouseEvent.MOUSE_RELEASED, before.getX() + 50, before.getY() + 10));
        });
        atRest();
        assertThat(canvas.screenToLocal(spot("leaf3")).distance(before.add(50, 10)))
                .isLessThan(1);
        assertThat(pinned).hasSize(1);
        assertThat(pinned.getFirst()).containsOnlyKeys("leaf3");
        robot.interact(() -> {
            canvas.requestFocus();
            canvas.selectedIdProperty().set("leaf3");
        });
        robot.write("p");
        atRest();
        assertThat(pinned.getLast()).isEmpty();
    }

    @Test
    void aConnectionIsChosenByAClickAndOpenedByEnter() throws TimeoutException {
        final List<vespera.scriptorium.graph.GraphEdge> passages = new ArrayList<>();
        robot.interact(() -> canvas.onOpenEdge(passages::add));
        robot.clickOn(spot("hub").midpoint(spot("leaf1")));
        atRest();
        assertThat(canvas.chosenEdgeProperty().get()).isEqualTo(Graphs.edge("hub", "leaf1"));
        robot.type(KeyCode.ENTER);
        assertThat(passages).containsExactly(Graphs.edge("hub", "leaf1"));
        robot.type(KeyCode.ESCAPE);
        assertThat(canvas.chosenEdgeProperty().get()).isNull();
    }

    @Test
    void hitsStandOutAndWhatWasNotThereYetIsNotDrawn() throws TimeoutException {
        final GraphIndex graph = frame().graph();
        final java.util.BitSet some = new java.util.BitSet();
        some.set(graph.indexOf("hub"));
        some.set(graph.indexOf("leaf1"));
        robot.interact(() -> canvas.light(new Spotlight(
                graph,
                new java.util.BitSet(),
                new java.util.BitSet(),
                new Spotlight.There(some, new java.util.BitSet(), some))));
        atRest();
        assertThat(canvas.labels().count()).isEqualTo(2);
        robot.clickOn(spot("leaf3"));
        assertThat(canvas.selectedIdProperty().get()).isNull();
        robot.interact(() -> canvas.light(Spotlight.on(graph, some)));
        atRest();
        assertThat(canvas.labels().count()).isEqualTo(7);
    }

    @Test
    void whatStaysKeepsItsPlaceAndItsSelection() throws TimeoutException {
        robot.interact(() -> canvas.selectedIdProperty().set("leaf0"));
        atRest();
        final Frame before = frame();
        final List<GraphNode> nodes = new ArrayList<>(Graphs.star(6).nodes());
        nodes.add(Graphs.node("late"));
        final List<vespera.scriptorium.graph.GraphEdge> edges =
                new ArrayList<>(Graphs.star(6).edges());
        edges.add(Graphs.edge("late", "leaf0"));
        robot.interact(() -> canvas.show(new Subgraph(nodes, edges)));
        atRest();
        assertThat(frame().graph().size()).isEqualTo(8);
        assertThat(canvas.selectedIdProperty().get()).isEqualTo("leaf0");
        for (int n = 0; n < 7; n++) {
            assertThat(Math.hypot(frame().x()[n] - before.x()[n], frame().y()[n] - before.y()[n]))
                    .as("node %d moved a little at most", n)
                    .isLessThan(60);
        }
    }

    @Test
    void namesNeverCoverOneAnother() throws TimeoutException {
        robot.interact(() -> canvas.show(Graphs.clusters(60, 90, 4)));
        atRest();
        final var names = canvas.labels().getChildrenUnmodifiable().stream()
                .filter(n -> n.isVisible() && n instanceof javafx.scene.Group)
                .toList();
        assertThat(names).hasSizeGreaterThan(30).hasSize(canvas.labels().count());
        for (int i = 0; i < names.size(); i++) {
            for (int j = 0; j < i; j++) {
                final var a = names.get(i).getBoundsInParent();
                final var b = names.get(j).getBoundsInParent();
                final double acrossX = Math.min(a.getMaxX(), b.getMaxX()) - Math.max(a.getMinX(), b.getMinX());
                final double acrossY = Math.min(a.getMaxY(), b.getMaxY()) - Math.max(a.getMinY(), b.getMinY());
                assertThat(Math.min(acrossX, acrossY)).as("%s over %s", a, b).isLessThan(5);
            }
        }
    }

    @Test
    void darkAndLightDiffer() throws TimeoutException {
        assertThat(frame().sheet().pixels[0])
                .isEqualTo(0xFF000000 | Palette.light().background());
        robot.interact(() -> canvas.darkProperty().set(true));
        atRest();
        assertThat(frame().sheet().pixels[0])
                .isEqualTo(0xFF000000 | Palette.dark().background());
    }

    @Test
    void anEmptyGraphIsAQuietGround() throws TimeoutException {
        robot.interact(() -> canvas.show(new Subgraph(List.of(), List.of())));
        atRest();
        robot.type(KeyCode.RIGHT, KeyCode.ENTER);
        assertThat(canvas.selectedIdProperty().get()).isNull();
        assertThat(canvas.getAccessibleText()).contains("0 things");
    }

    private MouseEvent mouse(final javafx.event.EventType<MouseEvent> type, final double x, final double y) {
        return new MouseEvent(
                type,
                x,
                y,
                x,
                y,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                false,
                false,
                false,
                null);
    }

    private static ScrollEvent wheel(final double x, final double y, final double by) {
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                x,
                y,
                x,
                y,
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                by,
                0,
                by,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null);
    }
}

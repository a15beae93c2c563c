package vespera.desktop.graphpane;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import vespera.desktop.desk.Action;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.View;
import vespera.desktop.graphview.GraphCanvas;

/** The graph. */
public final class GraphPaneView implements View {

    private final Desk desk;
    private final BorderPane node = new BorderPane();
    private final ExecutorService pool =
            Executors.newFixedThreadPool(2, Thread.ofPlatform().daemon().name("graph-drawing-", 0).factory());
    private final Label said = new Label();
    private GraphCanvas canvas;

    public GraphPaneView(final Desk desk) {
        this.desk = desk;
        canvas = new GraphCanvas(pool);
        canvas.darkProperty().bind(desk.dark());
        node.setCenter(canvas);
        node.setTop(said);
        Objects.requireNonNull(desk);
    }

    @Override
    public String id() {
        return "graph";
    }

    @Override
    public String title() {
        return "Graph";
    }

    @Override
    public String icon() {
        return "fth-share-2";
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public List<Action> actions() {
        return List.of(new Action("graph.fit", "Show the whole graph", "", canvas::fit));
    }

    @Override
    public void shown() {
        desk.work().query(() -> desk.atelier().graph().whole(5_000), canvas::show);
    }

    @Override
    public boolean settled() {
        return canvas.isDrawn() && canvas.settledProperty().get();
    }
}

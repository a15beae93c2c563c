package vespera.desktop.graphpane;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vespera.desktop.graphview.GraphIndex;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.graph.GraphEdge;
import vespera.scriptorium.graph.GraphNode;

/** Why things are connected, connection by connection, each with its sentence and the way to it. */
final class WhyPane extends BorderPane {

    private static final Texts TEXTS = Texts.of(WhyPane.class);

    private final Label title = new Label();
    private final VBox rows = new VBox();
    private final Consumer<GraphEdge> open;
    private final Consumer<String> select;
    private final Button close;

    /**
     * Makes one.
     *
     * @param open shows the passage of a connection
     * @param select selects a thing by its id
     */
    WhyPane(final Consumer<GraphEdge> open, final Consumer<String> select, final Runnable closed) {
        this.open = open;
        this.select = select;
        getStyleClass().add("graph-why");
        title.getStyleClass().add("graph-why-title");
        title.setWrapText(true);
        close = GraphBar.button("fth-x", TEXTS.say("why-close"), closed);
        final BorderPane head = new BorderPane(title, null, close, null, null);
        BorderPane.setAlignment(title, javafx.geometry.Pos.CENTER_LEFT);
        rows.getStyleClass().add("graph-why-rows");
        final ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setTop(head);
        setCenter(scroll);
        setAccessibleText(TEXTS.say("why"));
    }

    /** Every connection between the two ends of one. */
    void edge(final GraphIndex graph, final GraphEdge edge) {
        final int from = graph.indexOf(edge.from());
        final int to = graph.indexOf(edge.to());
        title.setText(graph.node(from).title() + " – " + graph.node(to).title());
        final List<Integer> between = graph.edgesOf(from)
                .filter(e -> graph.other(e, from) == to)
                .boxed()
                .sorted((a, b) -> Boolean.compare(
                        graph.edge(b).equals(edge), graph.edge(a).equals(edge)))
                .toList();
        rows.getChildren().clear();
        between.forEach(e -> row(graph, e, graph.from(e)));
    }

    /**
     * The way from one thing to another.
     *
     * @param to the other end, or null while it is not chosen
     * @param way the edges in the order of walking
     */
    void way(final GraphIndex graph, final int from, final @Nullable Integer to, final int[] way) {
        rows.getChildren().clear();
        final GraphNode start = graph.node(from);
        if (to == null) {
            title.setText(TEXTS.say("way-begun", start.title()));
            return;
        }
        title.setText(
                way.length == 0
                        ? TEXTS.say("no-way", start.title(), graph.node(to).title())
                        : TEXTS.say("way", start.title(), graph.node(to).title(), way.length));
        int at = from;
        for (final int edge : way) {
            row(graph, edge, at);
            at = graph.other(edge, at);
        }
    }

    private void row(final GraphIndex graph, final int number, final int at) {
        final GraphEdge edge = graph.edge(number);
        final GraphNode here = graph.node(at);
        final GraphNode there = graph.node(graph.other(number, at));
        final VBox row = new VBox();
        row.getStyleClass().add("graph-why-row");
        final Label how = new Label(GraphWords.step(edge.type(), graph.from(number) == at));
        how.getStyleClass().add("graph-why-how");
        final Label because = new Label(edge.because().strip());
        because.setWrapText(true);
        because.getStyleClass().add("graph-why-because");
        row.getChildren().addAll(thing(here), how, thing(there));
        if (!edge.because().isBlank() && !edge.because().strip().equals(there.title())) {
            row.getChildren().add(because);
        }
        if (GraphOpening.document(graph, edge) != null) {
            final Hyperlink passage =
                    new Hyperlink(edge.line() > 0 ? TEXTS.say("open-line", edge.line()) : TEXTS.say("open-passage"));
            passage.getStyleClass().add("graph-why-open");
            passage.setOnAction(event -> open.accept(edge));
            row.getChildren().add(passage);
        }
        rows.getChildren().add(row);
    }

    private Hyperlink thing(final GraphNode node) {
        final Hyperlink link = new Hyperlink(node.title());
        link.setWrapText(true);
        link.getStyleClass().add("graph-why-thing");
        link.setOnAction(event -> select.accept(node.id()));
        return link;
    }

    /** How many connections it tells of. */
    int count() {
        return rows.getChildren().size();
    }
}

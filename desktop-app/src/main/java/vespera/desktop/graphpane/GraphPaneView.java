package vespera.desktop.graphpane;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;
import vespera.desktop.desk.Action;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Follow;
import vespera.desktop.desk.Notices;
import vespera.desktop.desk.Subject;
import vespera.desktop.desk.View;
import vespera.desktop.fx.Debounce;
import vespera.desktop.graphview.GraphCanvas;
import vespera.desktop.graphview.Palette;
import vespera.scriptorium.graph.KnowledgeGraph;
import vespera.scriptorium.graph.Subgraph;
import vespera.scriptorium.past.Past;

/** The graph of the whole atelier, or of what lies around the selection. */
public final class GraphPaneView implements View {

    private static final int MOST_NODES = 10_000;
    private static final long CALM_MILLIS = 500;
    private static final long LATER_MILLIS = 1_500;
    private static final double ZOOM = 1.25;

    private final Desk desk;
    private final BorderPane node = new BorderPane();
    private final GraphModel model = new GraphModel();
    private final GraphBar bar = new GraphBar(model, this::choose);
    private final GraphCanvas canvas;
    private final Debounce refresh = new Debounce(CALM_MILLIS, this::load);
    private final Debounce later = new Debounce(LATER_MILLIS, this::load);
    private Subgraph whole = new Subgraph(List.of(), List.of());
    private String from = "";
    private final Map<String, List<String>> tagsByHash = new ConcurrentHashMap<>();
    private final Follow<Seen> follow;
    private boolean loaded;

    /** What came of looking, and from where. */
    private record Seen(Subgraph graph, String from, boolean last) {}

    public GraphPaneView(final Desk desk) {
        this.desk = desk;
        follow = new Follow<>(desk.work(), this::look, this::arrived);
        final ExecutorService pool = Executors.newFixedThreadPool(
                2, Thread.ofPlatform().daemon().name("graph-drawing-", 0).factory());
        canvas = new GraphCanvas(pool);
        desk.dark().subscribe(dark -> canvas.paletteProperty().set(palette(dark)));
        node.getStyleClass().add("graph-pane");
        node.getStylesheets()
                .add(Objects.requireNonNull(GraphPaneView.class.getResource("/vespera/desktop/graphpane.css"))
                        .toExternalForm());
        node.setCenter(canvas);
        node.setTop(bar);
        bar.zooming(this::zoom);
        canvas.selectedIdProperty().addListener((value, before, now) -> picked(now));
        canvas.onOpen(this::open);
        desk.selection().subjectProperty().subscribe(this::selected);
        desk.asOf().momentProperty().subscribe((was, is) -> {
            if (node.getScene() != null) {
                load();
            }
        });
        desk.onChange(entries -> {
            if (node.getScene() != null && !desk.asOf().isPast()) {
                refresh.call();
            }
        });
    }

    // The theme's own ground and accent, so that the graph lies in the window and not on it.
    private static Palette palette(final boolean dark) {
        return dark
                ? Palette.dark().withBackground(0x0D1117).withAccent(0x58A6FF)
                : Palette.light().withBackground(0xFFFFFF).withAccent(0x0969DA);
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
        return List.of(
                new Action("graph.fit", "Show all of the graph", "", () -> zoom(0)),
                new Action("graph.everything", "Graph of everything", "", () -> bar.choose(0)),
                new Action("graph.near", "Graph around the selection, 1 step", "", () -> bar.choose(1)),
                new Action("graph.nearer", "Graph around the selection, 2 steps", "", () -> bar.choose(2)),
                new Action("graph.wide", "Graph around the selection, 3 steps", "", () -> bar.choose(3)));
    }

    @Override
    public void shown() {
        load();
        canvas.requestFocus();
    }

    @Override
    public boolean settled() {
        return loaded
                && (whole.nodes().isEmpty()
                        || canvas.isDrawn() && canvas.settledProperty().get());
    }

    @Override
    public boolean showsPast() {
        return true;
    }

    private void zoom(final int direction) {
        if (direction == 0) {
            canvas.fit();
        } else {
            canvas.zoomBy(direction > 0 ? ZOOM : 1 / ZOOM);
        }
    }

    private void load() {
        follow.call();
    }

    private Callable<Seen> look() {
        final Optional<Past> past = desk.asOf().past();
        return past.isPresent() ? () -> then(past.get()) : this::now;
    }

    private Seen then(final Past past) {
        return new Seen(
                LocalGraph.of(new ThenSource(desk.atelier(), past, tagsByHash)), "as it was at that moment", true);
    }

    private Seen now() {
        final KnowledgeGraph graph = desk.atelier().graph();
        final KnowledgeGraph.State state = graph.state();
        final long behind = desk.atelier().followers().behind().getOrDefault("graph", 0L);
        if (state == KnowledgeGraph.State.READY && behind == 0) {
            return new Seen(graph.whole(MOST_NODES), "", true);
        }
        final String why = switch (state) {
            case READY -> "from the links; the graph is catching up";
            case OPENING, CLOSED -> "from the links; the graph is still opening";
            case RECOVERING -> "from the links; the graph recovers from an interruption";
            case FAILED -> "from the links; the graph cannot be opened: " + graph.trouble();
        };
        return new Seen(LocalGraph.of(new NowSource(desk.atelier())), why, state == KnowledgeGraph.State.FAILED);
    }

    private void arrived(final Seen seen) {
        whole = seen.graph;
        from = seen.from;
        loaded = true;
        choose();
        if (!seen.last && node.getScene() != null) {
            later.call();
        }
    }

    private @Nullable String centre() {
        return desk.selection().subject().map(GraphModel::node).orElse(null);
    }

    private static String counted(final int count, final String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private void choose() {
        final Subgraph chosen = model.filtered(whole, centre());
        canvas.show(chosen);
        final String much = whole.nodes().isEmpty()
                ? (desk.asOf().isPast()
                        ? "At this moment there was nothing yet."
                        : "Nothing to show yet: write a document with a [[link]], or make a task.")
                : counted(chosen.nodes().size(), "thing") + ", "
                        + counted(chosen.edges().size(), "connection");
        final String most = whole.nodes().size() >= MOST_NODES ? ", the best connected ones" : "";
        bar.say(much + most + (from.isEmpty() ? "" : " · " + from));
        if (model.depth() > 0) {
            canvas.fit();
        }
    }

    private void selected(final Optional<Subject> subject) {
        canvas.selectedIdProperty().set(subject.map(GraphModel::node).orElse(null));
        if (model.depth() > 0 && loaded) {
            choose();
        }
    }

    private void picked(final @Nullable String id) {
        final Subject subject = model.subject(id);
        if (subject != null) {
            desk.selection().select(subject);
        }
    }

    private void open(final String id) {
        final Subject subject = model.subject(id);
        final String unwritten = model.unwritten(id);
        if (subject != null) {
            desk.navigator().open(subject);
        } else if (unwritten != null) {
            desk.notices()
                    .offer(
                            Notices.Tone.INFO,
                            "“" + unwritten + "” is linked but not written yet.",
                            "Write it",
                            () -> write(unwritten));
        }
    }

    private void write(final String title) {
        if (!desk.mayChange()) {
            return;
        }
        final String path = title.endsWith(".md") ? title : title + ".md";
        desk.work()
                .command(
                        () -> desk.atelier().documents().create(desk.origin(), path, "# " + title + "\n\n"),
                        made -> desk.navigator().open(new Subject.OfDocument(made.id())));
    }
}

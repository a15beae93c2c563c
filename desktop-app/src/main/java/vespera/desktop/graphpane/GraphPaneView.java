package vespera.desktop.graphpane;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;
import vespera.desktop.desk.Action;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Follow;
import vespera.desktop.desk.Subject;
import vespera.desktop.desk.View;
import vespera.desktop.emptypage.EmptyPage;
import vespera.desktop.emptypage.FirstPage;
import vespera.desktop.fx.Debounce;
import vespera.desktop.graphview.GraphCanvas;
import vespera.desktop.graphview.Palette;
import vespera.desktop.graphview.Spot;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.graph.Subgraph;

/** The graph of the whole atelier, or of what lies around the selection. */
public final class GraphPaneView implements View {

    private static final Texts TEXTS = Texts.of(GraphPaneView.class);
    private static final long CALM_MILLIS = 500;
    private static final long LATER_MILLIS = 1_500;
    private static final long KEEP_MILLIS = 2_000;
    private static final double ZOOM = 1.25;

    private final Desk desk;
    private final BorderPane node = new BorderPane();
    private final GraphModel model = new GraphModel();
    private final GraphBar bar = new GraphBar(model);
    private final GraphCanvas canvas;
    private final Kept kept;
    private final GraphLooking looking;
    private final GraphParts parts;
    private final EmptyPage nothing = new EmptyPage("fth-share-2", "", "");
    private final Debounce refresh = new Debounce(CALM_MILLIS, this::load);
    private final Debounce later = new Debounce(LATER_MILLIS, this::load);
    private final Debounce keep = new Debounce(KEEP_MILLIS, this::keepPlaces);
    private final Debounce keepWish = new Debounce(CALM_MILLIS, this::keepWish);
    private final Follow<GraphLooking.Seen> follow;
    private final Follow<Chosen> choosing;
    private Subgraph whole = new Subgraph(List.of(), List.of());
    private Facts facts = Facts.NONE;
    private String from = "";
    private boolean loaded;
    private boolean counted;

    public GraphPaneView(final Desk desk) {
        this.desk = desk;
        kept = new Kept(desk.atelier().memory());
        looking = new GraphLooking(desk, kept);
        follow = new Follow<>(desk.work(), () -> looking.look(wantsWords()), this::arrived);
        choosing = new Follow<>(desk.work(), this::choice, this::chosen);
        final ExecutorService pool = Executors.newFixedThreadPool(
                2, Thread.ofPlatform().daemon().name("graph-drawing-", 0).factory());
        canvas = new GraphCanvas(pool);
        node.getStyleClass().add("graph-pane");
        node.getStylesheets()
                .add(Objects.requireNonNull(GraphPaneView.class.getResource("/vespera/desktop/graphpane.css"))
                        .toExternalForm());
        parts = new GraphParts(desk, model, canvas, bar, node, looking);
        bar.zooming(this::zoom);
        new FirstPage(desk).offer(nothing);
        nothing.setVisible(false);
        parts.over(nothing);
        parts.over(drawing());
        desk.dark().subscribe(dark -> {
            canvas.paletteProperty().set(palette(dark));
            parts.palette(palette(dark));
        });
        canvas.selectedIdProperty().addListener((value, before, now) -> picked(now));
        canvas.onPinned(pins -> desk.work().query(() -> kept(pins), done -> {}));
        canvas.settledProperty().subscribe(settled -> {
            if (settled && loaded) {
                keep.call();
            }
        });
        listen();
    }

    /** A white page would say that there is nothing. */
    private Label drawing() {
        final Label label = new Label(TEXTS.say("drawing"));
        label.getStyleClass().add("graph-drawing");
        label.setMouseTransparent(true);
        label.visibleProperty()
                .bind(canvas.drawnProperty().not().and(nothing.visibleProperty().not()));
        return label;
    }

    private void listen() {
        desk.selection().subjectProperty().subscribe(this::selected);
        model.wishProperty().addListener((value, was, is) -> wished());
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
        return TEXTS.say("graph");
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
                new Action("graph.fit", TEXTS.say("action.fit"), "", () -> zoom(0)),
                new Action("graph.everything", TEXTS.say("action.everything"), "", () -> GraphBar.choose(0, model)),
                new Action("graph.near", TEXTS.say("action.around", 1), "", () -> GraphBar.choose(1, model)),
                new Action("graph.nearer", TEXTS.say("action.around", 2), "", () -> GraphBar.choose(2, model)),
                new Action("graph.wide", TEXTS.say("action.around", 3), "", () -> GraphBar.choose(3, model)),
                new Action("graph.find", TEXTS.say("action.find"), "Shortcut+F", parts::find),
                new Action("graph.panel", TEXTS.say("action.panel"), "Shortcut+Alt+P", parts::panel),
                new Action("graph.list", TEXTS.say("action.list"), "Shortcut+L", parts::list),
                new Action("graph.way", TEXTS.say("action.way"), "Shortcut+B", parts::way),
                new Action("graph.lapse", TEXTS.say("action.lapse"), "Shortcut+Alt+T", parts::lapse),
                new Action("graph.areas", TEXTS.say("action.areas"), "", this::areas),
                new Action("graph.pin", TEXTS.say("action.pin"), "", canvas::pinSelected),
                new Action("graph.unpin", TEXTS.say("action.unpin"), "", this::unpinAll),
                new Action("graph.png", TEXTS.say("action.export"), "Shortcut+Shift+E", parts::export));
    }

    @Override
    public void shown() {
        if (!loaded) {
            nothing.say(TEXTS.say("reading"), TEXTS.say("reading-words"));
            nothing.offer(false);
            nothing.setVisible(true);
        }
        load();
        desk.focus().to(node, parts::focus);
    }

    @Override
    public boolean settled() {
        return loaded
                && (whole.nodes().isEmpty()
                        || canvas.drawnProperty().get()
                                && canvas.settledProperty().get());
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

    private void areas() {
        model.wish(wish -> wish.paint(wish.paint().areas(!wish.paint().areas())));
    }

    private void unpinAll() {
        canvas.pins(Map.of());
        desk.work().query(() -> kept(Map.of()), done -> {});
    }

    private void load() {
        follow.call();
    }

    private boolean wantsWords() {
        counted = model.wish().paint().hue() == Wish.Hue.WORDS
                || model.wish().paint().girth() == Wish.Girth.WORDS;
        return counted;
    }

    private void arrived(final GraphLooking.Seen seen) {
        whole = seen.graph();
        facts = seen.facts();
        from = seen.from();
        final GraphLooking.Remembered memory = seen.memory();
        if (memory != null) {
            canvas.remember(memory.places());
            canvas.pins(memory.pins());
            model.wishProperty().set(memory.wish());
        }
        model.offered(seen.offers());
        choosing.call();
        if (!seen.last() && node.getScene() != null) {
            later.call();
        }
    }

    private @Nullable String centre() {
        return desk.selection().subject().map(GraphModel::node).orElse(null);
    }

    private Callable<Chosen> choice() {
        final Chooser chooser = new Chooser(whole, model.wish(), facts, System.currentTimeMillis());
        final String centre = centre();
        return () -> chooser.chosen(centre);
    }

    private void chosen(final Chosen chosen) {
        loaded = true;
        model.shown(chosen);
        parts.chosen();
        bar.say(said(chosen));
        nothing.setVisible(whole.nodes().isEmpty());
        nothing.say(TEXTS.say("empty-title"), TEXTS.say(desk.asOf().isPast() ? "nothing-then" : "nothing"));
        nothing.offer(!desk.asOf().isPast());
        if (model.wish().shows().depth() > 0) {
            canvas.fit();
        }
    }

    private String said(final Chosen chosen) {
        if (whole.nodes().isEmpty()) {
            return "";
        }
        final String much = TEXTS.say(
                "said", chosen.shown().graph().size(), chosen.shown().graph().edgeCount());
        final String most = whole.nodes().size() >= GraphLooking.MOST_NODES ? TEXTS.say("said-most") : "";
        return much + most + (from.isEmpty() ? "" : " · " + from);
    }

    private void wished() {
        if (!loaded) {
            return;
        }
        keepWish.call();
        if (wantsWords() && facts.words().isEmpty()) {
            load();
        } else {
            choosing.call();
        }
    }

    private void selected(final Optional<Subject> subject) {
        // Several nodes can stand for one thing, such as a document and a section of it: the one she chose stays.
        final Subject own = model.subject(canvas.selectedIdProperty().get());
        if (own == null || !Optional.of(own).equals(subject)) {
            canvas.selectedIdProperty().set(subject.map(GraphModel::node).orElse(null));
        }
        if (model.wish().shows().depth() > 0 && loaded) {
            choosing.call();
        }
    }

    private void picked(final @Nullable String id) {
        final Subject subject = model.subject(id);
        if (subject != null) {
            desk.selection().select(subject);
        }
        parts.selected(id);
    }

    private boolean kept(final Map<String, Spot> pins) {
        kept.pins(pins);
        return true;
    }

    private void keepPlaces() {
        final Wish wish = model.wish();
        final boolean all = wish.shows().depth() == 0 && !wish.filter().chooses();
        if (all && !desk.asOf().isPast() && parts.ownGraph() && !whole.nodes().isEmpty()) {
            final Map<String, Spot> places = canvas.places();
            desk.work()
                    .query(
                            () -> {
                                kept.places(places);
                                return true;
                            },
                            done -> {});
        }
    }

    private void keepWish() {
        final Wish wish = model.wish();
        desk.work()
                .query(
                        () -> {
                            kept.wish(wish);
                            return true;
                        },
                        done -> {});
    }
}

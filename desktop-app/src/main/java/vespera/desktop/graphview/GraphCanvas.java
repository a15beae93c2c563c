package vespera.desktop.graphview;

import java.lang.System.Logger;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import vespera.desktop.fx.FxThread;
import vespera.scriptorium.graph.GraphEdge;
import vespera.scriptorium.graph.Subgraph;

/**
 * The graph as a control: drawn at once, refined in the background, moved and zoomed by mouse, touchpad or keys.
 *
 * <p>Drag moves, wheel and pinch zoom at the pointer, {@code +}, {@code -} and {@code 0} zoom and fit, arrows select the
 * nearest thing in their direction, Shift+arrows move the view, Enter or a double click opens, Esc selects nothing.
 * Layout and drawing run on the executor; the FX thread only shows finished pictures and places names. All methods are
 * for the FX thread. When there is nothing to do, nothing runs.
 */
public final class GraphCanvas extends Region {

    private static final Logger LOG = System.getLogger(GraphCanvas.class.getName());
    private static final long STILL_MOVING_NANOS = 140_000_000;
    private static final double EDGE_ROOM = 60;

    private final Executor executor;
    private final GraphEngine engine;
    private final ImageView picture = new ImageView();
    private final LabelLayer labels = new LabelLayer();
    private final Hint hint = new Hint();
    private final Rectangle focusRing = new Rectangle();
    private final Rectangle window = new Rectangle();
    private final ObjectProperty<@Nullable String> selectedId = new SimpleObjectProperty<>(this, "selectedId");
    private final BooleanProperty dark = new SimpleBooleanProperty(this, "dark");
    private final ObjectProperty<@Nullable Palette> palette = new SimpleObjectProperty<>(this, "palette");
    private final ReadOnlyBooleanWrapper settled = new ReadOnlyBooleanWrapper(this, "settled", true);
    private final AnimationTimer pulse = new AnimationTimer() {
        @Override
        public void handle(final long now) {
            begin();
        }
    };

    private final Hover hover = new Hover(this, hint);
    private Consumer<String> open = id -> {};
    private Consumer<GraphEdge> openEdge = edge -> {};
    private Consumer<Map<String, Spot>> pinned = pins -> {};
    private Map<String, Spot> pins = Map.of();
    private Map<String, Spot> known = Map.of();
    private @Nullable Spotlight spotlight;
    private @Nullable Advances advances;
    private Viewport view = new Viewport(0, 0, 1, 0, 0);
    private boolean fitting = true;
    private boolean reveal;
    private boolean wanted;
    private boolean busy;
    private long movedAt = System.nanoTime() - STILL_MOVING_NANOS;
    private @Nullable Supplier<Shown> fresh;
    private @Nullable Frame frame;
    private @Nullable String centreOn;

    /** @param executor a small pool for work on the CPU; two threads are enough, and it may be shared */
    public GraphCanvas(final Executor executor) {
        this.executor = executor;
        this.engine = new GraphEngine(executor);
        getStyleClass().add("graph-canvas");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.NODE);
        setAccessibleRoleDescription("graph");
        setAccessibleText("Graph, empty.");
        setMinSize(40, 40);
        picture.setManaged(false);
        picture.setMouseTransparent(true);
        focusRing.setManaged(false);
        focusRing.setMouseTransparent(true);
        focusRing.setFill(null);
        focusRing.setStrokeWidth(2);
        focusRing.visibleProperty().bind(focusVisibleProperty());
        getChildren().addAll(picture, labels, focusRing, hint);
        setClip(window);
        colour();
        dark.subscribe(this::colour);
        palette.subscribe(this::colour);
        selectedId.subscribe(this::selectionChanged);
        sceneProperty()
                .flatMap(scene -> scene.windowProperty())
                .flatMap(Window::outputScaleXProperty)
                .subscribe(this::draw);
        new GraphInput(this);
    }

    /** Shows another graph; what stays keeps its place, its selection and the view. */
    public void show(final Subgraph graph) {
        fresh = () -> {
            final GraphIndex index = new GraphIndex(graph);
            return new Shown(index, Look.plain(index));
        };
        draw();
    }

    /** Shows another graph, or the same with another look. */
    public void show(final Shown shown) {
        fresh = () -> shown;
        draw();
    }

    /** Where things were when they were last looked at; to be said before the first graph. */
    public void remember(final Map<String, Spot> places) {
        known = places;
    }

    /** Where everything is now. */
    public Map<String, Spot> places() {
        final Map<String, Spot> all = new HashMap<>();
        final Frame now = frame;
        if (now != null) {
            for (int n = 0; n < now.graph().size(); n++) {
                all.put(now.graph().nodes.get(n).id(), new Spot(now.x()[n], now.y()[n]));
            }
        }
        return all;
    }

    /** What stands out, and what is there at all; null for nothing special. */
    public void light(final @Nullable Spotlight on) {
        spotlight = on;
        draw();
    }

    /** The places where things stay, by their ids. */
    public void pins(final Map<String, Spot> all) {
        pins = Map.copyOf(all);
        draw();
    }

    /** Called with all pins when she has changed them. */
    public void onPinned(final Consumer<Map<String, Spot>> action) {
        pinned = action;
    }

    /** Called with an edge that she wants to see the passage of. */
    public void onOpenEdge(final Consumer<GraphEdge> action) {
        openEdge = action;
    }

    /** The connection chosen by a click, or null. */
    public ReadOnlyObjectProperty<@Nullable GraphEdge> chosenEdgeProperty() {
        return hover.chosenEdgeProperty();
    }

    /** Brings a thing to the middle, as near as it is now. */
    public void centreOn(final String id) {
        centreOn = id;
        draw();
    }

    /** Keeps the selected thing where it is, or lets it go. */
    public void pinSelected() {
        final Frame now = frame;
        final String id = selectedId.get();
        final int node = now == null || id == null ? -1 : now.graph().indexOf(id);
        if (now != null && id != null && node >= 0) {
            final Map<String, Spot> next = new HashMap<>(pins);
            if (next.remove(id) == null) {
                next.put(id, new Spot(now.x()[node], now.y()[node]));
            }
            changePins(next);
        }
    }

    private void changePins(final Map<String, Spot> next) {
        pins(next);
        pinned.accept(pins);
    }

    /** Moves a thing under a place of the screen, where it stays. */
    void dragNode(final String id, final double atX, final double atY) {
        fitting = false;
        final Map<String, Spot> next = new HashMap<>(pins);
        next.put(id, new Spot(view.layoutX(atX), view.layoutY(atY)));
        pins(next);
    }

    /** A thing was let go where it was dragged to. */
    void dragged() {
        pinned.accept(pins);
    }

    /** The id of the selected node, or null; ids that are not in the graph are kept and shown as nothing. */
    public ObjectProperty<@Nullable String> selectedIdProperty() {
        return selectedId;
    }

    /** Called with a node's id by a double click or Enter. */
    public void onOpen(final Consumer<String> action) {
        open = action;
    }

    /** Light or dark colours, unless a palette is set. */
    public BooleanProperty darkProperty() {
        return dark;
    }

    /** Colours of the caller's own, such as the theme's background and accent; null follows {@link #darkProperty}. */
    public ObjectProperty<@Nullable Palette> paletteProperty() {
        return palette;
    }

    /** True when the layout has come to rest and the newest picture is on the screen. */
    public ReadOnlyBooleanProperty settledProperty() {
        return settled.getReadOnlyProperty();
    }

    /** Shows the whole graph, and keeps doing so while it changes, until the view is moved or zoomed. */
    public void fit() {
        fitting = true;
        draw();
    }

    /** Zooms around the middle; more than 1 enlarges. */
    public void zoomBy(final double factor) {
        zoomAt(getWidth() / 2, getHeight() / 2, factor);
    }

    /** Whether it already shows a picture. */
    public boolean isDrawn() {
        return frame != null;
    }

    @Nullable
    Frame frame() {
        return frame;
    }

    LabelLayer labels() {
        return labels;
    }

    Hint hint() {
        return hint;
    }

    boolean fitting() {
        return fitting;
    }

    @Override
    protected void layoutChildren() {
        final double width = getWidth();
        final double height = getHeight();
        window.setWidth(width);
        window.setHeight(height);
        labels.resizeRelocate(0, 0, width, height);
        focusRing.setX(1);
        focusRing.setY(1);
        focusRing.setWidth(Math.max(0, width - 2));
        focusRing.setHeight(Math.max(0, height - 2));
        if (width != view.width() || height != view.height()) {
            view = view.sized(width, height);
            draw();
        }
    }

    private Palette colours() {
        final Palette own = palette.get();
        return own != null ? own : dark.get() ? Palette.dark() : Palette.light();
    }

    private void colour() {
        hint.colour(colours());
        focusRing.setStroke(Palette.paint(colours().accent()));
        setBackground(Background.fill(Palette.paint(colours().background())));
        draw();
    }

    private void selectionChanged() {
        reveal = true;
        if (selectedId.get() != null) {
            hover.choose(-1);
        }
        describe();
        draw();
    }

    private void describe() {
        if (frame != null) {
            setAccessibleText(Wording.whole(frame.graph(), selected(frame)));
        }
    }

    private void draw() {
        wanted = true;
        settled.set(false);
        pulse.start();
    }

    private void begin() {
        if (busy) {
            return;
        }
        if (!wanted || view.width() < 1 || view.height() < 1) {
            pulse.stop();
            settled.set(!wanted);
            return;
        }
        final boolean moving = System.nanoTime() - movedAt < STILL_MOVING_NANOS;
        final GraphEngine.Request request = new GraphEngine.Request(
                fresh,
                known,
                view,
                fitting,
                pixelRatio(),
                colours(),
                hover.pointed(),
                selectedId.get(),
                spotlight,
                pins,
                moving,
                advances());
        fresh = null;
        wanted = moving;
        busy = true;
        try {
            executor.execute(() -> work(request));
        } catch (final RejectedExecutionException closed) {
            // The application is ending: the last picture stays.
            busy = false;
            wanted = false;
        }
    }

    private void work(final GraphEngine.Request request) {
        try {
            final Frame done = engine.frame(request);
            FxThread.run(() -> present(done, request.fit()));
        } catch (final RuntimeException broken) {
            LOG.log(Logger.Level.ERROR, "a picture of the graph could not be drawn", broken);
            FxThread.run(() -> busy = false);
        }
    }

    private void present(final Frame done, final boolean fitted) {
        busy = false;
        final boolean changed = frame == null || frame.graph() != done.graph();
        frame = done;
        if (fitted && fitting) {
            view = done.view().sized(view.width(), view.height());
        }
        picture.setImage(done.sheet().shown());
        picture.setFitWidth(done.view().width());
        picture.setFitHeight(done.view().height());
        if (changed) {
            hover.forget();
            describe();
        }
        labels.update(done);
        final int selected = selected(done);
        if (centreOn != null) {
            centre(done, done.graph().indexOf(centreOn));
            centreOn = null;
        }
        if (!done.settled()) {
            wanted = true;
        } else if (reveal) {
            reveal = false;
            bringIntoView(done, selected);
        }
        if (wanted) {
            begin();
        }
    }

    private void centre(final Frame of, final int node) {
        if (node >= 0) {
            pan(view.width() / 2 - view.screenX(of.x()[node]), view.height() / 2 - view.screenY(of.y()[node]));
        }
    }

    private @Nullable Advances advances() {
        if (advances == null && getScene() != null) {
            advances = Advances.of(labels.family());
        }
        return advances;
    }

    private int selected(final Frame of) {
        final String id = selectedId.get();
        return id == null ? -1 : of.graph().indexOf(id);
    }

    private void bringIntoView(final Frame of, final int node) {
        if (node < 0 || fitting) {
            return;
        }
        final double x = view.screenX(of.x()[node]);
        final double y = view.screenY(of.y()[node]);
        final double byX = Math.clamp(x, EDGE_ROOM, Math.max(EDGE_ROOM, view.width() - EDGE_ROOM)) - x;
        final double byY = Math.clamp(y, EDGE_ROOM, Math.max(EDGE_ROOM, view.height() - EDGE_ROOM)) - y;
        if (byX != 0 || byY != 0) {
            pan(byX, byY);
        }
    }

    private double pixelRatio() {
        final Window shown = getScene() == null ? null : getScene().getWindow();
        return shown == null ? 1 : Math.clamp(shown.getOutputScaleX(), 1, 4);
    }

    void pan(final double byX, final double byY) {
        view = view.moved(byX, byY);
        moved();
    }

    void zoomAt(final double x, final double y, final double factor) {
        view = view.zoomedAt(x, y, factor);
        moved();
    }

    private void moved() {
        fitting = false;
        movedAt = System.nanoTime();
        hint.setVisible(false);
        draw();
    }

    void point(final double x, final double y) {
        hover.at(x, y);
    }

    void pointNowhere() {
        hover.nowhere();
    }

    /** The id of the thing under a place, or null. */
    @Nullable
    String idAt(final double x, final double y) {
        final int node = frame == null ? -1 : Pointing.nodeAt(frame, x, y);
        return frame == null || node < 0 ? null : frame.graph().nodes.get(node).id();
    }

    void redraw() {
        draw();
    }

    /** Selects what is under the place; on empty ground, nothing. */
    void select(final double x, final double y) {
        if (frame != null) {
            final String id = idAt(x, y);
            hover.choose(id == null ? Pointing.edgeAt(frame, x, y) : -1);
            if (id != null || chosenEdgeProperty().get() == null) {
                selectedId.set(id);
            }
        }
    }

    void selectNothing() {
        hover.choose(-1);
        selectedId.set(null);
    }

    /** Selects the nearest in a direction; with nothing selected, what is nearest to the middle. */
    void step(final int dirX, final int dirY) {
        if (frame == null) {
            return;
        }
        final int from = selected(frame);
        final int next = from < 0
                ? Pointing.nearest(frame, getWidth() / 2, getHeight() / 2)
                : Pointing.towards(frame, from, dirX, dirY);
        if (next >= 0) {
            selectedId.set(frame.graph().nodes.get(next).id());
        }
    }

    void openSelected() {
        final String id = selectedId.get();
        final GraphEdge edge = chosenEdgeProperty().get();
        if (edge != null) {
            openEdge.accept(edge);
        } else if (id != null && frame != null && frame.graph().indexOf(id) >= 0) {
            open.accept(id);
        }
    }
}

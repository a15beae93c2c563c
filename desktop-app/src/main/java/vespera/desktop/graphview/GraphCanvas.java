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
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
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

    private final Executor executor;
    private final GraphEngine engine;
    private final Hint hint = new Hint();
    private final Paper paper = new Paper(focusVisibleProperty());
    private final Steering steering = new Steering(this::draw);
    private final BooleanProperty dark = new SimpleBooleanProperty(this, "dark");
    private final ObjectProperty<@Nullable Palette> palette = new SimpleObjectProperty<>(this, "palette");
    private final ReadOnlyBooleanWrapper drawn = new ReadOnlyBooleanWrapper(this, "drawn");
    private final ReadOnlyBooleanWrapper settled = new ReadOnlyBooleanWrapper(this, "settled", true);
    private final AnimationTimer pulse = new AnimationTimer() {
        @Override
        public void handle(final long now) {
            begin();
        }
    };

    private final Hover hover = new Hover(this, hint);
    private final Picking picking = new Picking(this, hover);
    private final Pins pins = new Pins(this::draw);
    private Map<String, Spot> known = Map.of();
    private @Nullable Spotlight spotlight;
    private @Nullable Advances advances;
    private boolean reveal;
    private boolean wanted;
    private boolean busy;
    private long pictures;
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
        setAccessibleRoleDescription(Wording.role());
        setAccessibleText(Wording.empty());
        setMinSize(40, 40);
        getChildren().addAll(paper.nodes());
        getChildren().add(hint);
        setClip(paper.clip());
        colour();
        dark.subscribe(this::colour);
        palette.subscribe(this::colour);
        picking.selectedIdProperty().subscribe(this::selectionChanged);
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
        pins.set(all);
    }

    /** Called with all pins when she has changed them. */
    public void onPinned(final Consumer<Map<String, Spot>> action) {
        pins.onChange(action);
    }

    /** Called with an edge that she wants to see the passage of. */
    public void onOpenEdge(final Consumer<GraphEdge> action) {
        picking.onOpenEdge(action);
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
        final String id = selectedIdProperty().get();
        final int node = now == null || id == null ? -1 : now.graph().indexOf(id);
        if (now != null && id != null && node >= 0) {
            pins.toggle(id, new Spot(now.x()[node], now.y()[node]));
        }
    }

    /** No connection is chosen any more. */
    public void chooseNoEdge() {
        hover.choose(-1);
    }

    /** Moves a thing under a place of the screen, where it stays. */
    void dragNode(final String id, final double atX, final double atY) {
        steering.stay();
        hint.setVisible(false);
        pins.move(id, new Spot(steering.view().layoutX(atX), steering.view().layoutY(atY)));
    }

    /** A thing was let go where it was dragged to. */
    void dragged() {
        pins.told();
    }

    /** The id of the selected node, or null; ids that are not in the graph are kept and shown as nothing. */
    public ObjectProperty<@Nullable String> selectedIdProperty() {
        return picking.selectedIdProperty();
    }

    /** Called with a node's id by a double click or Enter. */
    public void onOpen(final Consumer<String> action) {
        picking.onOpen(action);
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
        steering.fit();
    }

    /** Around the middle; more than 1 enlarges. */
    public void zoomBy(final double factor) {
        zoomAt(getWidth() / 2, getHeight() / 2, factor);
    }

    /** How many pictures it has shown; for whoever measures. */
    public long pictures() {
        return pictures;
    }

    /** Whether it already shows a picture. */
    public ReadOnlyBooleanProperty drawnProperty() {
        return drawn.getReadOnlyProperty();
    }

    @Nullable
    Frame frame() {
        return frame;
    }

    LabelLayer labels() {
        return paper.labels();
    }

    Hint hint() {
        return hint;
    }

    @Override
    protected void layoutChildren() {
        paper.size(getWidth(), getHeight());
        steering.size(getWidth(), getHeight());
    }

    private Palette colours() {
        final Palette own = palette.get();
        return own != null ? own : dark.get() ? Palette.dark() : Palette.light();
    }

    private void colour() {
        hint.colour(colours());
        paper.colour(colours());
        setBackground(Background.fill(Palette.paint(colours().background())));
        draw();
    }

    private void selectionChanged() {
        reveal = true;
        if (selectedIdProperty().get() != null) {
            hover.choose(-1);
        }
        describe();
        draw();
    }

    private void describe() {
        if (frame != null) {
            setAccessibleText(Wording.whole(frame.graph(), picking.selected(frame)));
        }
    }

    void draw() {
        wanted = true;
        settled.set(false);
        pulse.start();
    }

    private void begin() {
        if (busy || !wanted && paper.more()) {
            return;
        }
        if (!wanted || steering.view().width() < 1 || steering.view().height() < 1) {
            pulse.stop();
            settled.set(!wanted);
            return;
        }
        final boolean moving = steering.moving();
        final GraphEngine.Request request = new GraphEngine.Request(
                fresh,
                known,
                steering.view(),
                steering.fitting(),
                pixelRatio(),
                colours(),
                hover.pointed(),
                selectedIdProperty().get(),
                spotlight,
                pins.all(),
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
        drawn.set(true);
        if (fitted) {
            steering.fitted(done.view());
        }
        paper.show(done);
        pictures++;
        if (changed) {
            hover.forget();
            describe();
        }
        final int selected = picking.selected(done);
        final int middle = centreOn == null ? -1 : done.graph().indexOf(centreOn);
        centreOn = null;
        if (middle >= 0) {
            steering.centre(done.x()[middle], done.y()[middle]);
        }
        if (!done.settled()) {
            wanted = true;
        } else if (reveal) {
            reveal = false;
            if (selected >= 0) {
                steering.reveal(done.x()[selected], done.y()[selected]);
            }
        }
        if (wanted) {
            begin();
        }
    }

    private @Nullable Advances advances() {
        if (advances == null && getScene() != null) {
            advances = Advances.of(paper.labels().family());
        }
        return advances;
    }

    private double pixelRatio() {
        final Window shown = getScene() == null ? null : getScene().getWindow();
        return shown == null ? 1 : Math.clamp(shown.getOutputScaleX(), 1, 4);
    }

    void pan(final double byX, final double byY) {
        hint.setVisible(false);
        steering.pan(byX, byY);
    }

    void zoomAt(final double x, final double y, final double factor) {
        hint.setVisible(false);
        steering.zoomAt(x, y, factor);
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

    Picking picking() {
        return picking;
    }
}

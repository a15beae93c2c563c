package vespera.desktop.shell;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import vespera.desktop.desk.Action;
import vespera.desktop.desk.ActionGroup;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Keymap;
import vespera.desktop.desk.Notices;
import vespera.desktop.desk.Selection;
import vespera.desktop.desk.View;
import vespera.desktop.desk.Work;
import vespera.desktop.fx.Motion;
import vespera.desktop.palette.Overlay;
import vespera.desktop.past.SinceHere;
import vespera.desktop.past.TimeControl;
import vespera.desktop.tabs.Halves;
import vespera.desktop.tabs.Layout;
import vespera.desktop.tabs.Tab;
import vespera.desktop.texts.Language;
import vespera.gateway.Atelier;

/** The frame around the views of one open atelier. FX thread only. */
public final class Shell {

    static final String UNDO = "window.undo";
    static final String REDO = "window.redo";

    private final Desk desk;
    private final Remembered remembered;
    private final ViewSet views = new ViewSet();
    private final Middle middle;
    private final StackPane whole = new StackPane();
    private final Zoomed root = new Zoomed(whole);
    private final Overlay overlay = new Overlay();
    private final Rail rail;
    private final TopBar top;
    private final SidePane side;
    private final Docking docking;
    private final Whereabouts whereabouts;
    private final StatusBar status;
    private final Panels panels;
    private final TimeControl time;
    private final ShellActions actions;
    private final Keys keys;
    private final Keymap keymap = new Keymap();
    private final ChangeListener<String> saved;
    private final Warming warming = new Warming(this::makeNext);
    /** Which tab of a view was in front last. */
    private final Map<String, Tab> last = new HashMap<>();

    private @Nullable View front;
    private Consumer<Optional<Path>> other = folder -> {};

    /** Builds it; the views make their nodes when they are shown first. */
    public Shell(final Atelier atelier, final Remembered remembered, final Appearance appearance) {
        this.remembered = remembered;
        final Notices notices = new Notices();
        final Routes routes = new Routes();
        routes.lead(new Ways(this));
        desk = new Desk(
                atelier,
                atelier.person(),
                new Selection(),
                new Work(new Failures(notices)),
                notices,
                routes,
                appearance.darkProperty());
        keymap.use(atelier.settings().keys());
        final SinceHere since = new SinceHere(atelier, remembered.left());
        panels = new Panels(desk, since);
        actions = new ShellActions(desk, this, overlay, appearance, remembered);
        Views.of(desk, remembered, actions, since).forEach(views::add);
        views.addLater("writing.2", () -> Views.secondDesk(desk));
        middle = new Middle(desk, views, this::changed);
        time = new TimeControl(
                desk,
                middle.halves().node(),
                () -> showPanel("changes"),
                () -> current().shown());
        docking = new Docking(desk, remembered, this::side);
        final List<Action> own = actions.own();
        final Tips tips = new Tips(keymap, own);
        rail = new Rail(views(), tips, this::show, id -> middle.openKept(id));
        top = new TopBar(panels.all(), this, tips);
        whereabouts = new Whereabouts(this, remembered, top);
        time.openProperty().subscribe(top::markTime);
        side = new SidePane(time.node(), panels.all(), docking.actions(), docking::moved, () -> showPanel(""));
        status = new StatusBar(desk, overlay, tips, actions::readNotices);
        saved = (value, before, now) -> status.saved(now);
        keys = new Keys(own, keymap, this::current);
        build(appearance);
        recall();
        desk.selection().subjectProperty().subscribe(whereabouts::selected);
        desk.asOf().momentProperty().addListener((value, before, now) -> whereabouts.show());
        desk.onChange(entries -> {
            whereabouts.show();
            middle.halves().mark();
        });
    }

    private void build(final Appearance appearance) {
        final VBox page = new VBox(top, side);
        VBox.setVgrow(side, Priority.ALWAYS);
        final BorderPane frame = new BorderPane(page);
        frame.setLeft(rail);
        frame.setBottom(status);
        final Toasts toasts = new Toasts(desk.notices());
        StackPane.setAlignment(toasts, Pos.BOTTOM_RIGHT);
        time.roomProperty()
                .subscribe(room -> StackPane.setMargin(toasts, new Insets(0, 0, 28 + room.doubleValue(), 0)));
        whole.getChildren().addAll(frame, toasts, overlay);
        Appearance.dress(root);
        root.setNodeOrientation(Language.orientation());
        appearance.zoomProperty().subscribe(percent -> root.zoom(percent.doubleValue() / 100));
        appearance.lessMotionProperty().subscribe(less -> Motion.less(root, less));
        root.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                keys.listen(scene);
                time.listen(scene);
            }
        });
    }

    private void recall() {
        docking.recall();
        Subjects.read(remembered.get(Remembered.SELECTION), desk.atelier()).ifPresent(desk.selection()::select);
        showPanel(remembered.get(Remembered.PANEL));
    }

    /** What the views are given. */
    public Desk desk() {
        return desk;
    }

    public Parent root() {
        return root;
    }

    /** Puts the focus into the next part of the window, or the one before. */
    void step(final boolean forward) {
        new Regions(rail, top, side, status, () -> current().shown()).step(forward);
    }

    /** Looks at how things stand now, rather than at the next glance. */
    public void glance() {
        status.glance();
    }

    /** The views in the order of the rail. */
    public List<View> views() {
        return views.onRail();
    }

    /** Every view, those without a place on the rail last. */
    List<View> allViews() {
        return views.all();
    }

    /** The view in front, in the half that is worked in. */
    public View current() {
        return middle.halves().current();
    }

    /** Which keys do what. */
    public Keymap keymap() {
        return keymap;
    }

    ShellActions actions() {
        return actions;
    }

    /** The middle of the window with its tabs. */
    Middle middle() {
        return middle;
    }

    /** The panel in sight, empty for none. */
    public String panel() {
        return side.shown();
    }

    /** Shows all as it stood last time, and the view named; where nothing is remembered, the board. */
    public void begin(final Optional<String> wanted) {
        final String first = Optional.of(remembered.get(Remembered.VIEW))
                .filter(views::has)
                .orElse(views.has("board") && !desk.tree().live().isEmpty() ? "board" : "home");
        final Layout before = Layout.read(remembered.get(Remembered.TABS), middle::there)
                .orElseGet(() -> Layout.of(wanted.filter(views::has).orElse(first)));
        middle.halves().begin(wanted.filter(views::has).map(before::show).orElse(before));
        Optional.ofNullable(root.getScene()).ifPresent(warming::start);
    }

    /** What the start left for later; the panels first, since there are keys for them everywhere. */
    private boolean makeNext() {
        return panels.makeNext() || views.makeNext();
    }

    /** Shows a view where it stands, or where something makes way for it. */
    public void show(final String viewId) {
        if (views.has(viewId)) {
            arrange(layout -> layout.show(viewId, Optional.ofNullable(last.get(viewId))));
        }
    }

    /** Something else came to the front, or the tabs stand otherwise. */
    private void changed(final Halves halves) {
        final View next = halves.current();
        if (front != next) {
            if (front != null) {
                front.status().removeListener(saved);
            }
            front = next;
            final String id = halves.layout().tab().view();
            rail.mark(id);
            time.shown(next);
            next.status().addListener(saved);
            status.saved(next.status().getValue());
            remembered.put(desk.work(), Remembered.VIEW, id);
        }
        last.put(halves.layout().tab().view(), halves.layout().tab());
        remembered.put(desk.work(), Remembered.TABS, halves.layout().written());
        whereabouts.show();
    }

    /** Puts words into the search field and shows it. */
    public void search(final String words) {
        showPanel("search");
        panels.search(words);
    }

    /** Shows the view in front otherwise divided, or something else in front. */
    void arrange(final UnaryOperator<Layout> change) {
        overlay.hide();
        middle.halves().apply(change);
    }

    /** Shows a panel, or puts it away when it is in sight. */
    public void togglePanel(final String id) {
        showPanel(side.shown().equals(id) ? "" : id);
        if (side.shown().isEmpty()) {
            current().shown();
        }
    }

    void showPanel(final String id) {
        final Optional<Panel> panel = side.show(id);
        top.mark(side.shown());
        remembered.put(desk.work(), Remembered.PANEL, side.shown());
        panel.ifPresent(p -> p.shown().run());
    }

    private SidePane side() {
        return side;
    }

    List<Action> docking() {
        return docking.actions();
    }

    /** The work in the background, one by one. */
    void showJobs() {
        status.showJobs();
    }

    /** Everything that can be done, in groups. */
    List<ActionGroup> groups() {
        return actions.groups();
    }

    List<Panel> panels() {
        return panels.all();
    }

    /** The time line, to be shown and put away. */
    TimeControl time() {
        return time;
    }

    void openPalette() {
        actions.openPalette();
    }

    /** The models were set anew: asks them. */
    void modelsChanged() {
        status.askModels();
    }

    /** What opens another atelier in place of this one, or asks which. */
    public void onOther(final Consumer<Optional<Path>> change) {
        other = change;
    }

    void openOther(final Optional<Path> folder) {
        other.accept(folder);
    }

    /** Full screen, or no longer. */
    void toggleFullScreen() {
        final Scene scene = root.getScene();
        if (scene != null && scene.getWindow() instanceof Stage stage) {
            stage.setFullScreen(!stage.isFullScreen());
        }
    }

    /** Hands in what is not kept yet. To be called before the window goes. */
    public void leave() {
        side.keepDivider();
        remembered.put(desk.work(), Remembered.LEFT, String.valueOf(System.currentTimeMillis()));
        middle.halves().leave(View::hidden);
        Optional.ofNullable(root.getScene()).ifPresent(warming::stop);
    }

    /** Lets work under way finish; blocks, so not on the FX thread. */
    public void close() {
        desk.work().close();
    }
}

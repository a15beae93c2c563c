package vespera.desktop.shell;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
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
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Navigator;
import vespera.desktop.desk.Notices;
import vespera.desktop.desk.Selection;
import vespera.desktop.desk.Subject;
import vespera.desktop.desk.View;
import vespera.desktop.desk.Work;
import vespera.desktop.palette.Overlay;
import vespera.desktop.past.SinceHere;
import vespera.desktop.past.TimeControl;
import vespera.gateway.Atelier;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.journal.Actor;

/** The frame around the views of one open atelier. FX thread only. */
public final class Shell implements Navigator {

    static final String UNDO = "window.undo";
    static final String REDO = "window.redo";

    private final Desk desk;
    private final Remembered remembered;
    private final Map<String, View> views = new LinkedHashMap<>();
    private final StackPane centre = new StackPane();
    private final StackPane root = new StackPane();
    private final Overlay overlay = new Overlay();
    private final Rail rail;
    private final TopBar top;
    private final SidePane side;
    private final StatusBar status;
    private final Panels panels;
    private final TimeControl time;
    private final ShellActions actions;
    private final Keys keys;
    private final ChangeListener<String> saved;
    private @Nullable View current;

    /** Builds it; the views make their nodes when they are shown first. */
    public Shell(final Atelier atelier, final Remembered remembered, final Appearance appearance) {
        this.remembered = remembered;
        final Notices notices = new Notices();
        final Routes routes = new Routes();
        routes.lead(this);
        desk = new Desk(
                atelier,
                atelier.person(),
                new Selection(),
                new Work(new Failures(notices)),
                notices,
                routes,
                appearance.darkProperty());
        final SinceHere since = new SinceHere(atelier, remembered.left());
        panels = new Panels(desk, since);
        actions = new ShellActions(desk, this, overlay, appearance, remembered);
        Views.of(desk, remembered, actions, since).forEach(view -> views.put(view.id(), view));
        time = new TimeControl(
                desk, centre, () -> showPanel("changes"), () -> current().shown());
        rail = new Rail(views(), this::show);
        top = new TopBar(panels.all(), this);
        time.openProperty().subscribe(top::markTime);
        side = new SidePane(
                time.node(),
                panels.all(),
                at -> remembered.put(desk.work(), Remembered.DIVIDER, String.valueOf(at)),
                () -> showPanel(""));
        status = new StatusBar(desk, actions::readNotices);
        saved = (value, before, now) -> status.saved(now);
        keys = new Keys(actions.own(), this::current);
        build();
        recall();
        desk.selection().subjectProperty().subscribe(this::selected);
        desk.onChange(entries -> crumbs());
    }

    private void build() {
        final VBox middle = new VBox(top, side);
        VBox.setVgrow(side, Priority.ALWAYS);
        final BorderPane frame = new BorderPane(middle);
        frame.setLeft(rail);
        frame.setBottom(status);
        centre.getStyleClass().add("centre");
        centre.setMinWidth(320);
        final Toasts toasts = new Toasts(desk.notices());
        StackPane.setAlignment(toasts, Pos.BOTTOM_RIGHT);
        time.roomProperty()
                .subscribe(room -> StackPane.setMargin(toasts, new Insets(0, 0, 28 + room.doubleValue(), 0)));
        root.getChildren().addAll(frame, toasts, overlay);
        Appearance.dress(root);
        root.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                keys.listen(scene);
                time.listen(scene);
            }
        });
    }

    private void recall() {
        final String divider = remembered.get(Remembered.DIVIDER);
        if (!divider.isEmpty()) {
            side.dividerAt(Double.parseDouble(divider));
        }
        Subjects.read(remembered.get(Remembered.SELECTION), desk.atelier()).ifPresent(desk.selection()::select);
        showPanel(remembered.get(Remembered.PANEL));
    }

    /** What the views are given. */
    public Desk desk() {
        return desk;
    }

    /** What a scene is made of. */
    public Parent root() {
        return root;
    }

    /** The views in the order of the rail. */
    public List<View> views() {
        return views.values().stream().filter(View::onRail).toList();
    }

    /** Every view, those without a place on the rail last. */
    List<View> allViews() {
        return List.copyOf(views.values());
    }

    /** The view in front. */
    public View current() {
        return current == null ? views.values().iterator().next() : current;
    }

    /** The panel in sight, empty for none. */
    public String panel() {
        return side.shown();
    }

    /** Shows the view named, else the one that was in front last time, else the board. */
    public void begin(final Optional<String> wanted) {
        final String id = wanted.filter(views::containsKey)
                .or(() -> Optional.of(remembered.get(Remembered.VIEW)).filter(views::containsKey))
                .orElse(views.containsKey("board") ? "board" : "home");
        show(id);
    }

    @Override
    public void show(final String viewId) {
        final View next = views.get(viewId);
        if (next == null) {
            return;
        }
        if (current != next) {
            if (current != null) {
                current.status().removeListener(saved);
                current.hidden();
            }
            current = next;
            centre.getChildren().setAll(next.node());
            rail.mark(viewId);
            time.shown(next);
            next.status().addListener(saved);
            status.saved(next.status().getValue());
            remembered.put(desk.work(), Remembered.VIEW, viewId);
            crumbs();
        }
        overlay.hide();
        next.shown();
    }

    @Override
    public void open(final Subject subject) {
        desk.selection().select(subject);
        if (subject instanceof Subject.OfDocument
                && desk.asOf().isPast()
                && current().showsPast()) {
            // The writing desk knows only what is now; the inspector shows the text as it was.
            showPanel("inspector");
            return;
        }
        show(
                switch (subject) {
                    case Subject.OfTask t -> onBoard(t) ? "board" : "mindmap";
                    case Subject.OfDocument d -> isCanvas(d) ? "canvas" : "writing";
                    case Subject.OfTag _ -> "graph";
                    case Subject.OfArtifact _ -> "artifacts";
                });
        if (!panel().isEmpty() && !(subject instanceof Subject.OfDocument)) {
            return;
        }
        if (!views.containsKey("writing")) {
            showPanel("inspector");
        }
    }

    private boolean isCanvas(final Subject.OfDocument subject) {
        return desk.atelier()
                .catalogue()
                .find(subject.id())
                .filter(Document::isCanvas)
                .isPresent();
    }

    private boolean onBoard(final Subject.OfTask subject) {
        return desk.tree()
                .find(subject.id())
                .filter(task -> task.status() != null)
                .isPresent();
    }

    @Override
    public void openAt(final DocumentId document, final int line) {
        open(new Subject.OfDocument(document));
        final View writing = views.get("writing");
        if (writing != null) {
            writing.openAt(document, line);
        }
    }

    @Override
    public void versions(final DocumentId document, final UUID version) {
        open(new Subject.OfDocument(document));
        Optional.ofNullable(views.get("writing")).ifPresent(writing -> writing.versions(document, version));
    }

    @Override
    public void insert(final String words, final Actor author) {
        show("writing");
        Optional.ofNullable(views.get("writing")).ifPresent(writing -> writing.insert(words, author));
    }

    @Override
    public void rename(final DocumentId document, final String to, final Consumer<Document> then) {
        actions.rename(document, to, then);
    }

    @Override
    public void decide(final String asked, final String chosen, final String why) {
        actions.decide(asked, chosen, why);
    }

    @Override
    public void search(final String words) {
        showPanel("search");
        panels.search(words);
    }

    @Override
    public void entity(final String id) {
        show("codex");
        Optional.ofNullable(views.get("codex")).ifPresent(codex -> codex.entity(id));
    }

    @Override
    public void suggestions(final DocumentId document) {
        show("suggestions");
        Optional.ofNullable(views.get("suggestions")).ifPresent(queue -> queue.about(document));
    }

    @Override
    public void whatChanged() {
        showPanel("changes");
    }

    @Override
    public void lookBack(final Instant at) {
        time.look(at);
    }

    /** Shows a panel, or puts it away when it is in sight. */
    public void togglePanel(final String id) {
        showPanel(side.shown().equals(id) ? "" : id);
        if (side.shown().isEmpty() && current != null) {
            current.shown();
        }
    }

    private void showPanel(final String id) {
        final Optional<Panel> panel = side.show(id);
        top.mark(side.shown());
        remembered.put(desk.work(), Remembered.PANEL, side.shown());
        panel.ifPresent(p -> p.shown().run());
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

    private void selected(final Optional<Subject> subject) {
        subject.ifPresent(one -> {
            remembered.put(desk.work(), Remembered.SELECTION, Subjects.write(one));
            switch (one) {
                case Subject.OfDocument d -> {
                    remembered.put(desk.work(), Remembered.DOCUMENT, d.id().toString());
                    desk.atelier().embedding().prefer(d.id());
                }
                case Subject.OfTask t -> remembered.put(desk.work(), Remembered.TASK, t.id().toString());
                case Subject.OfTag _, Subject.OfArtifact _ -> {}
            }
        });
        crumbs();
    }

    private void crumbs() {
        final List<TopBar.Crumb> steps = new ArrayList<>();
        final java.nio.file.Path name = desk.atelier().folder().root().getFileName();
        steps.add(new TopBar.Crumb(name == null ? "Atelier" : name.toString(), () -> show("home")));
        if (current != null && !current.id().equals("home")) {
            final String id = current.id();
            steps.add(new TopBar.Crumb(current.title(), () -> show(id)));
        }
        desk.selection()
                .subject()
                .flatMap(one -> Subjects.title(one, desk.atelier()))
                .ifPresent(title -> steps.add(new TopBar.Crumb(title, () -> showPanel("inspector"))));
        top.crumbs(steps);
    }

    /** The models were set anew: asks them. */
    void modelsChanged() {
        status.askModels();
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
        if (current != null) {
            current.hidden();
        }
    }

    /** Lets work under way finish; blocks, so not on the FX thread. */
    public void close() {
        desk.work().close();
    }
}

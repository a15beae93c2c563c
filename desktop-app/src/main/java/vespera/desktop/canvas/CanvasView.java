package vespera.desktop.canvas;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import vespera.desktop.desk.Action;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Subject;
import vespera.desktop.desk.View;
import vespera.desktop.fx.Drawn;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.canvas.CanvasNode;
import vespera.scriptorium.canvas.Canvases;
import vespera.scriptorium.canvas.Side;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;

/** A canvas, to be looked at and worked on. */
public final class CanvasView implements View {

    private static final Texts TEXTS = Texts.of(CanvasView.class);
    private static final String PLACE = "canvas.place.";
    private static final String LAST = "canvas.last";
    private static final double STEP = 10;

    private final Desk desk;
    private final CanvasModel model;
    private final CanvasSheet sheet;
    private final CanvasCommands commands;
    private final CanvasWalk walk;
    private final CanvasClip clip;
    private final CanvasHead head;
    private final DocumentPicker picker;
    private final BorderPane root = new BorderPane();
    private final Label none = new Label();
    private final List<Action> actions;

    public CanvasView(final Desk desk) {
        this.desk = desk;
        model = new CanvasModel(
                new Canvases(desk.atelier().documents(), InstantSource.system()), desk.origin(), desk.work());
        sheet = new CanvasSheet(model, new CardFaces(desk));
        commands = new CanvasCommands(desk, model, sheet);
        walk = new CanvasWalk(model, sheet, commands);
        clip = new CanvasClip(model, sheet, commands);
        picker = new DocumentPicker(desk.atelier().catalogue(), commands::addDocument);
        head = new CanvasHead(model, sheet, commands, this::pickDocument);
        new CanvasMouse(model, sheet, commands);
        actions = made();
        build();
        listen();
    }

    private void build() {
        root.getStyleClass().add("canvas-view");
        root.getStylesheets()
                .add(Objects.requireNonNull(CanvasView.class.getResource("/vespera/desktop/canvas/canvas.css"))
                        .toExternalForm());
        none.getStyleClass().add("canvas-none");
        none.setWrapText(true);
        none.setMouseTransparent(true);
        root.setTop(head);
        root.setCenter(new StackPane(sheet, none));
        sheet.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        sheet.addEventHandler(KeyEvent.KEY_RELEASED, event -> {
            if (event.getCode().isArrowKey()) {
                walk.settle();
            }
        });
        sheet.focusedProperty().subscribe(focused -> {
            if (!focused) {
                walk.settle();
            }
        });
        final ContextMenu menu = menu();
        sheet.setOnContextMenuRequested(event -> menu.show(sheet, event.getScreenX(), event.getScreenY()));
    }

    private void listen() {
        desk.onChange(model::heard);
        model.fileProperty().subscribe(this::described);
        model.selectionProperty().subscribe(this::described);
        model.documentProperty().subscribe(this::described);
    }

    private void described() {
        final List<CanvasNode> nodes = model.canvas().nodes();
        none.setText(
                model.open().isEmpty()
                        ? TEXTS.say("none-open")
                        : model.fileProperty().get().isPresent() && nodes.isEmpty() ? TEXTS.say("empty") : "");
        final String name = model.documentProperty().get().map(Document::name).orElse("");
        final String selected = model.selectionProperty().get().size() == 1
                ? model.cards().stream().findFirst().map(CardWords::of).orElseGet(() -> TEXTS.say("a-line"))
                : TEXTS.say("selected", model.selectionProperty().get().size());
        sheet.setAccessibleText(TEXTS.say("sheet", name, nodes.size(), selected));
    }

    private static Action action(final String id, final String keys, final Runnable run) {
        return new Action("canvas." + id, TEXTS.say("action-" + id), keys, run);
    }

    private List<Action> made() {
        final List<Action> all = new ArrayList<>(List.of(
                action("new", "", this::create),
                action("add-card", "N or Insert", commands::addText),
                action("add-document", "D", this::pickDocument),
                action("add-link", "", commands::addLink),
                action("group", "G", commands::group),
                action("connect", "L", commands::connectSelected),
                action("grow-right", "Shortcut+ENTER", () -> commands.growTo(Side.RIGHT)),
                action("grow-down", "Shortcut+Shift+ENTER", () -> commands.growTo(Side.BOTTOM)),
                action("edit", "ENTER or F2", this::enter),
                action("delete", "DELETE or Backspace", commands::delete),
                action("duplicate", "Shortcut+D", commands::duplicate),
                action("copy", "Shortcut+C", clip::copy),
                action("cut", "Shortcut+X", clip::cut),
                action("paste", "Shortcut+V", clip::paste),
                action("all", "Shortcut+A", walk::all),
                action("next-line", "E", walk::line),
                action("arrows", "A", commands::arrows),
                action("front", "Close Bracket", () -> commands.raise(true)),
                action("back", "Open Bracket", () -> commands.raise(false)),
                action("fit", "F", sheet::fit),
                action("zoom-in", "PLUS or EQUALS or ADD", () -> head.zoom(1.25)),
                action("zoom-out", "MINUS or SUBTRACT", () -> head.zoom(1 / 1.25)),
                action("zoom-whole", "H", () -> head.zoom(1 / sheet.camera().scale())),
                action("colour-none", "0", () -> commands.colour(null))));
        for (int i = 1; i <= 6; i++) {
            final String colour = String.valueOf(i);
            all.add(action("colour-" + i, colour, () -> commands.colour(colour)));
        }
        return List.copyOf(all);
    }

    private ContextMenu menu() {
        final ContextMenu menu = new ContextMenu();
        for (final String id : List.of(
                "edit",
                "add-card",
                "add-document",
                "group",
                "",
                "copy",
                "cut",
                "paste",
                "duplicate",
                "",
                "connect",
                "arrows",
                "front",
                "back",
                "",
                "delete")) {
            if (id.isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
            } else {
                actions.stream().filter(a -> a.id().equals("canvas." + id)).forEach(a -> {
                    final MenuItem item = new MenuItem(a.title());
                    item.setOnAction(event -> a.run().run());
                    menu.getItems().add(item);
                });
            }
        }
        return menu;
    }

    private void key(final KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl) {
            return;
        }
        if (walked(event)) {
            event.consume();
            return;
        }
        for (final Action action : actions) {
            for (final String keys :
                    action.keys().isEmpty() ? new String[0] : action.keys().split(" or ", -1)) {
                if (KeyCombination.valueOf(keys).match(event)) {
                    event.consume();
                    action.run().run();
                    return;
                }
            }
        }
    }

    /** Going about: Tab from card to card, arrows move, Ctrl+arrows go, Alt+arrows resize, Esc lets go. */
    private boolean walked(final KeyEvent event) {
        switch (event.getCode()) {
            case TAB -> walk.next(event.isShiftDown() ? -1 : 1);
            case ESCAPE -> model.select(List.of());
            case LEFT -> arrow(event, Side.LEFT);
            case RIGHT -> arrow(event, Side.RIGHT);
            case UP -> arrow(event, Side.TOP);
            case DOWN -> arrow(event, Side.BOTTOM);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void arrow(final KeyEvent event, final Side side) {
        if (event.isShortcutDown()) {
            walk.towards(side, event.isShiftDown());
            return;
        }
        final double step = event.isShiftDown() ? 1 : STEP;
        if (event.isAltDown()) {
            walk.stretch(EdgeCurve.dx(side) * step, EdgeCurve.dy(side) * step);
        } else {
            walk.nudge(EdgeCurve.dx(side) * step, EdgeCurve.dy(side) * step);
        }
    }

    private void enter() {
        model.only().ifPresent(commands::enter);
    }

    private void pickDocument() {
        if (model.writable()) {
            picker.show(sheet);
        }
    }

    /** Makes an empty canvas beside what is selected and opens it. */
    private void create() {
        final String folder = desk.selection()
                .subject()
                .filter(Subject.OfDocument.class::isInstance)
                .flatMap(s -> desk.atelier().catalogue().find(((Subject.OfDocument) s).id()))
                .map(d -> d.path().substring(0, d.path().lastIndexOf('/') + 1))
                .orElse("");
        if (!desk.mayChange()) {
            return;
        }
        final Canvases canvases = new Canvases(desk.atelier().documents(), InstantSource.system());
        desk.work()
                .command(
                        () -> canvases.create(desk.origin(), free(folder)),
                        made -> desk.navigator().open(new Subject.OfDocument(made.id())));
    }

    private String free(final String folder) {
        final String name = folder + TEXTS.say("new-canvas");
        String path = name + ".canvas";
        for (int i = 2; desk.atelier().catalogue().at(path).isPresent(); i++) {
            path = name + " " + i + ".canvas";
        }
        return path;
    }

    @Override
    public String id() {
        return "canvas";
    }

    @Override
    public String title() {
        return TEXTS.say("title");
    }

    @Override
    public String icon() {
        return "fth-grid";
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public List<Action> actions() {
        return actions;
    }

    @Override
    public boolean onRail() {
        return false;
    }

    @Override
    public ObservableValue<String> status() {
        return model.saveStateProperty();
    }

    @Override
    public void shown() {
        final Optional<Document> wanted = desk.selection()
                .subject()
                .filter(Subject.OfDocument.class::isInstance)
                .flatMap(s -> desk.atelier().catalogue().find(((Subject.OfDocument) s).id()))
                .filter(Document::isCanvas);
        if (wanted.isPresent()) {
            open(wanted.get());
        } else if (model.open().isEmpty()) {
            desk.work()
                    .query(
                            () -> desk.atelier().memory().recall(LAST),
                            id -> id.flatMap(one -> desk.atelier().catalogue().find(DocumentId.of(one)))
                                    .filter(d -> d.here() && model.open().isEmpty())
                                    .ifPresent(this::open));
        }
        desk.focus().to(sheet);
    }

    private void open(final Document document) {
        final boolean other = !model.open().equals(Optional.of(document.id()));
        if (other) {
            leave();
        }
        model.open(document, () -> {
            if (other) {
                placed(document.id());
            }
        });
    }

    /** The view is where it was when this canvas was left, or shows all of it. */
    private void placed(final DocumentId id) {
        desk.work()
                .query(
                        () -> desk.atelier().memory().recall(PLACE + id),
                        place -> new Drawn(sheet)
                                .then(() -> place.ifPresentOrElse(
                                        at -> {
                                            final String[] parts = at.split(" ", 3);
                                            sheet.look(new Camera(
                                                    Double.parseDouble(parts[0]),
                                                    Double.parseDouble(parts[1]),
                                                    Double.parseDouble(parts[2])));
                                        },
                                        sheet::fit)));
    }

    @Override
    public void hidden() {
        leave();
    }

    private void leave() {
        commands.editing().finish();
        walk.settle();
        final Camera at = sheet.camera();
        model.open()
                .ifPresent(id -> desk.work().command(() -> {
                    desk.atelier().memory().remember(PLACE + id, at.x() + " " + at.y() + " " + at.scale());
                    desk.atelier().memory().remember(LAST, id.toString());
                }));
    }

    @Override
    public boolean settled() {
        return sheet.settled();
    }
}

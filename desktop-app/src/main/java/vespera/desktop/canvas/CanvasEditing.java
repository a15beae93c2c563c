package vespera.desktop.canvas;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import vespera.desktop.fx.Debounce;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.canvas.Box;
import vespera.scriptorium.canvas.CanvasEdge;
import vespera.scriptorium.canvas.CanvasEdit;
import vespera.scriptorium.canvas.CanvasNode;

/** Writing on a card, or the name of a frame or a line, in its place. What is typed is kept while it is typed. */
final class CanvasEditing {

    private static final Texts TEXTS = Texts.of(CanvasEditing.class);
    private static final long KEPT_AFTER_MILLIS = 600;
    private static final double LEAST_WIDTH = 180;

    private final CanvasModel model;
    private final CanvasSheet sheet;
    private final Debounce keep = new Debounce(KEPT_AFTER_MILLIS, this::keep);
    private @Nullable Open open;

    /** What is being written: the key of which card or line, what it said, and whether it goes when nothing is said. */
    private record Open(String id, String key, String before, boolean fresh, TextInputControl field) {}

    CanvasEditing(final CanvasModel model, final CanvasSheet sheet) {
        this.model = model;
        this.sheet = sheet;
        sheet.onDrawn(this::follow);
    }

    boolean isOpen() {
        return open != null;
    }

    /**
     * Begins to write.
     *
     * @param fresh whether it was made for this, and goes again when nothing is written
     */
    void begin(final String id, final boolean fresh) {
        finish();
        if (!model.writable()) {
            return;
        }
        final Optional<CanvasNode> node = model.canvas().node(id);
        final Optional<CanvasEdge> edge = model.canvas().edge(id);
        if (node.isPresent()) {
            switch (node.get().content()) {
                case CanvasNode.Text(String text) -> open(id, "text", text, fresh, new TextArea());
                case CanvasNode.Group group ->
                    open(id, "label", group.label() == null ? "" : group.label(), false, new TextField());
                case CanvasNode.Link(String url) -> open(id, "url", url, fresh, new TextField());
                case CanvasNode.File _, CanvasNode.Unknown _ -> {}
            }
        } else if (edge.isPresent()) {
            final String label = edge.get().label();
            open(id, "label", label == null ? "" : label, false, new TextField());
        }
    }

    private void open(
            final String id, final String key, final String before, final boolean fresh, final TextInputControl field) {
        open = new Open(id, key, before, fresh, field);
        field.setManaged(false);
        field.getStyleClass().add("canvas-writing");
        field.setText(before);
        field.setAccessibleText(TEXTS.say("write-" + key));
        if (field instanceof TextArea area) {
            area.setWrapText(true);
        }
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        field.textProperty().subscribe(text -> {
            if (!text.equals(before)) {
                keep.call();
            }
        });
        sheet.above().getChildren().add(field);
        follow();
        field.requestFocus();
        field.end();
        field.focusedProperty().subscribe((was, now) -> {
            if (was && !now) {
                finish();
            }
        });
    }

    private void key(final KeyEvent event) {
        final boolean enter = event.getCode() == KeyCode.ENTER;
        final boolean area = open != null && open.field() instanceof TextArea;
        if (event.getCode() == KeyCode.ESCAPE || enter && (!area || event.isShortcutDown())) {
            event.consume();
            finish();
            sheet.requestFocus();
        }
    }

    /** The field stays where the card is. */
    void follow() {
        final Open now = open;
        if (now == null) {
            return;
        }
        final Camera camera = sheet.camera();
        final Box box = place(now.id());
        final boolean area = now.field() instanceof TextArea;
        final double width = Math.max(LEAST_WIDTH, box.width() * camera.scale());
        final double height = area ? Math.max(56, box.height() * camera.scale()) : 32;
        final double x = camera.toScreenX(box.x());
        final double y = camera.toScreenY(box.y());
        final double size = Math.clamp(14 * camera.scale(), 11, 28);
        now.field().setStyle("-fx-font-size: " + Math.round(size) + "px;");
        now.field().resizeRelocate(x, y, width, height);
    }

    private Box place(final String id) {
        final Box card = sheet.box(id);
        if (card != null && model.canvas().node(id).filter(CanvasNode::isGroup).isPresent()) {
            return new Box(
                    card.x(),
                    card.y() - 34 / sheet.camera().scale(),
                    240 / sheet.camera().scale(),
                    32);
        }
        if (card != null) {
            return card;
        }
        final EdgeCurve curve =
                model.canvas().edge(id).map(e -> EdgeCurve.of(e, sheet::box)).orElse(null);
        final double half = LEAST_WIDTH / 2 / sheet.camera().scale();
        return curve == null
                ? new Box(0, 0, 0, 0)
                : new Box(
                        curve.xAt(0.5) - half,
                        curve.yAt(0.5) - 16 / sheet.camera().scale(),
                        2 * half,
                        32);
    }

    private void keep() {
        final Open now = open;
        if (now != null) {
            model.typing(
                    List.of(CanvasEdit.Put.one(now.id(), now.key(), now.field().getText())));
        }
    }

    /** Ends it; what was written becomes a change. */
    void finish() {
        final Open now = open;
        if (now == null) {
            return;
        }
        open = null;
        keep.cancel();
        sheet.above().getChildren().remove(now.field());
        final String text = now.field().getText();
        if (now.fresh() && text.isBlank()) {
            model.edit(
                    TEXTS.say("did-empty"),
                    List.of(new CanvasEdit.Remove(java.util.Set.of(now.id()), java.util.Set.of())));
        } else if (!text.equals(now.before())) {
            final boolean none = now.key().equals("label") && text.isEmpty();
            model.edit(words(now, text), List.of(CanvasEdit.Put.one(now.id(), now.key(), none ? null : text)));
        }
    }

    private static String words(final Open now, final String text) {
        return switch (now.key()) {
            case "label" -> text.isEmpty() ? TEXTS.say("did-no-name") : TEXTS.say("did-name", text);
            case "url" -> TEXTS.say("did-address");
            default -> TEXTS.say("did-write");
        };
    }
}

package vespera.desktop.completion;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Popup;
import javafx.stage.Screen;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.desk.Desk;
import vespera.desktop.editor.TextEditor;
import vespera.desktop.fx.Drawn;
import vespera.desktop.markup.Edit;
import vespera.desktop.markup.Place;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.documents.Document;

/**
 * A list at the caret while a link, a tag or a name is typed. It never has the focus: Up and Down choose, Enter and Tab
 * take, Esc closes it, and whatever else is typed is typed.
 */
public final class Completion {

    private static final Texts TEXTS = Texts.of(Completion.class);
    private static final double ROW = 30;
    private static final int ROWS = 9;
    private static final double WIDTH = 380;
    private static final double SHADOW = 14;

    private final Desk desk;
    private final TextEditor editor;
    private final Supplier<Optional<Document>> document;
    private final Offers offers;
    private final ListView<Offer> list = new ListView<>();
    private final Popup popup = new Popup();
    private @Nullable Trigger trigger;
    private long asked;
    private boolean inserting;

    /** @param document what is being written */
    public Completion(final Desk desk, final TextEditor editor, final Supplier<Optional<Document>> document) {
        this.desk = desk;
        this.editor = editor;
        this.document = document;
        offers = new Offers(desk.atelier());
        list.getStyleClass().add("completion");
        list.getStylesheets()
                .add(Objects.requireNonNull(Completion.class.getResource("/vespera/desktop/completion/completion.css"))
                        .toExternalForm());
        list.setFixedCellSize(ROW);
        list.setPrefWidth(WIDTH);
        list.setFocusTraversable(false);
        list.setAccessibleText(TEXTS.say("offers"));
        list.setCellFactory(view -> new Row());
        list.setOnMouseClicked(event -> take());
        popup.getContent().add(list);
        popup.setAutoFix(true);
        popup.setHideOnEscape(false);
        editor.node().addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        editor.onEdit(this::edited);
        editor.onMove(this::moved);
        editor.onShow(this::close);
        editor.node().focusedProperty().subscribe(focused -> {
            if (!focused) {
                close();
            }
        });
    }

    /** A row: what it is, its name, and what tells it from others. */
    private static final class Row extends ListCell<Offer> {

        private final FontIcon icon = new FontIcon();
        private final Label name = new Label();
        private final Label detail = new Label();
        private final HBox box;

        Row() {
            final Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            detail.getStyleClass().add("completion-detail");
            name.setMinWidth(80);
            box = new HBox(8, icon, name, space, detail);
            box.getStyleClass().add("completion-row");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(final @Nullable Offer offer, final boolean empty) {
            super.updateItem(offer, empty);
            if (empty || offer == null) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            icon.setIconLiteral(offer.icon());
            name.setText(offer.shown());
            detail.setText(offer.detail());
            setAccessibleText(offer.shown());
            setGraphic(box);
        }
    }

    private Optional<Trigger> here() {
        if (editor.readOnly() || editor.selectionStart() != editor.selectionEnd()) {
            return Optional.empty();
        }
        final Place caret = editor.place(editor.caret());
        return Trigger.at(editor.line(caret.line()), caret.column());
    }

    private void edited() {
        if (inserting || !editor.node().isFocused()) {
            return;
        }
        // The caret follows the change a moment later.
        new Drawn(editor.node()).then(this::look);
    }

    private void look() {
        final Optional<Trigger> now = here();
        final Document in = document.get().orElse(null);
        if (now.isEmpty() || in == null) {
            close();
            return;
        }
        final boolean own =
                now.get().kind() == Trigger.Kind.HEADING || now.get().kind() == Trigger.Kind.BLOCK;
        final String text = own ? editor.text() : "";
        final long number = ++asked;
        desk.work().query(() -> offers.of(now.get(), in, text), found -> {
            if (number == asked && here().equals(now)) {
                show(now.get(), found);
            }
        });
    }

    private void moved() {
        if (popup.isShowing() && !inserting) {
            final Trigger before = trigger;
            final Optional<Trigger> now = here();
            if (before == null
                    || now.isEmpty()
                    || now.get().from() != before.from()
                    || now.get().kind() != before.kind()) {
                close();
            }
        }
    }

    private void show(final Trigger now, final List<Offer> found) {
        final Optional<Bounds> caret = editor.caretOnScreen();
        if (found.isEmpty() || caret.isEmpty()) {
            close();
            return;
        }
        trigger = now;
        list.getItems().setAll(found);
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
        list.setPrefHeight(Math.min(found.size(), ROWS) * ROW + 8);
        final double x = caret.get().getMinX() - 16;
        final double y = under(caret.get());
        final Node owner = editor.node();
        if (popup.isShowing()) {
            popup.setX(x);
            popup.setY(y);
        } else {
            popup.show(owner, x, y);
        }
    }

    /** Below the line, or above it where there is no room: the line itself is always in sight. */
    private double under(final Bounds caret) {
        final double below = caret.getMaxY() + 6;
        final double bottom = Screen.getScreensForRectangle(caret.getMinX(), caret.getMinY(), 1, 1).stream()
                .mapToDouble(screen -> screen.getVisualBounds().getMaxY())
                .max()
                .orElse(Double.MAX_VALUE);
        final double height = list.getPrefHeight() + SHADOW;
        return below + height > bottom ? caret.getMinY() - height : below;
    }

    /** Whether something is offered just now. */
    public boolean isShowing() {
        return popup.isShowing();
    }

    private void close() {
        asked++;
        trigger = null;
        popup.hide();
    }

    private void pressed(final KeyEvent event) {
        if (!popup.isShowing() || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case DOWN -> step(1);
            case UP -> step(-1);
            case PAGE_DOWN -> step(ROWS - 1);
            case PAGE_UP -> step(1 - ROWS);
            case ENTER, TAB -> {
                if (event.isShiftDown()) {
                    return;
                }
                take();
            }
            case ESCAPE -> close();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void step(final int by) {
        final int size = list.getItems().size();
        final int at = list.getSelectionModel().getSelectedIndex() + by;
        final int next = Math.abs(by) == 1 ? Math.floorMod(at, size) : Math.clamp(at, 0, size - 1);
        list.getSelectionModel().select(next);
        list.scrollTo(Math.max(0, next - ROWS / 2));
    }

    private void take() {
        final Offer offer = list.getSelectionModel().getSelectedItem();
        final Trigger now = here().orElse(null);
        if (offer == null || now == null) {
            close();
            return;
        }
        final Place caret = editor.place(editor.caret());
        final String line = editor.line(caret.line());
        final boolean closed = line.startsWith("]]", caret.column());
        final Place to = offer.closes() && closed ? new Place(caret.line(), caret.column() + 2) : caret;
        final String end = offer.closes() ? "]]" : "";
        inserting = true;
        try {
            editor.edit(Edit.of(new Place(caret.line(), now.from()), to, offer.text() + end));
        } finally {
            inserting = false;
        }
        close();
    }
}

package vespera.desktop.outlining;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vespera.desktop.editor.TextEditor;
import vespera.desktop.fx.Debounce;
import vespera.desktop.markup.Edit;
import vespera.desktop.markup.Outline;
import vespera.desktop.markup.Outline.Section;
import vespera.desktop.markup.Place;
import vespera.desktop.texts.Texts;

/** The headings: Enter and a click go to one, Alt with the arrows moves it or changes its level, dragging moves it. */
public final class OutlinePane extends VBox {

    private static final Texts TEXTS = Texts.of(OutlinePane.class);
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("drop-target");
    private static final long CALM_MILLIS = 250;
    private static final double INDENT = 14;

    private final TextEditor editor;
    private final ListView<Section> list = new ListView<>();
    private final Debounce reading = new Debounce(CALM_MILLIS, this::read);
    private int here = -1;
    private int dragged = -1;

    public OutlinePane(final TextEditor editor) {
        this.editor = editor;
        getStyleClass().add("outline");
        getStylesheets()
                .add(Objects.requireNonNull(OutlinePane.class.getResource("/vespera/desktop/outlining/outline.css"))
                        .toExternalForm());
        final Label title = new Label(TEXTS.say("title"));
        title.getStyleClass().add("outline-title");
        final Label empty = new Label(TEXTS.say("empty"));
        empty.setWrapText(true);
        list.setPlaceholder(empty);
        list.setAccessibleText(TEXTS.say("title"));
        list.setCellFactory(view -> new Cell());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        VBox.setVgrow(list, javafx.scene.layout.Priority.ALWAYS);
        getChildren().addAll(title, list);
        setMinWidth(160);
        editor.onEdit(this::later);
        editor.onShow(this::later);
        editor.onMove(this::later);
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                read();
            }
        });
    }

    private void later() {
        if (getScene() != null) {
            reading.call();
        }
    }

    /** The list has the focus. */
    public void focusList() {
        list.requestFocus();
        list.getSelectionModel().select(Math.max(0, here));
    }

    private void read() {
        if (getScene() == null) {
            return;
        }
        final List<Section> now = Outline.of(editor.script());
        final int line = editor.lineAt(editor.caret());
        final int at = Outline.at(now, line);
        if (!now.equals(list.getItems())) {
            final int chosen = list.getSelectionModel().getSelectedIndex();
            list.getItems().setAll(now);
            list.getSelectionModel().select(Math.min(chosen, now.size() - 1));
        }
        if (at != here) {
            here = at;
            list.refresh();
            if (at >= 0 && !list.isFocused()) {
                list.scrollTo(Math.max(0, at - 6));
            }
        }
    }

    private void key(final KeyEvent event) {
        final int at = list.getSelectionModel().getSelectedIndex();
        if (at < 0) {
            return;
        }
        final List<Section> all = list.getItems();
        switch (event.getCode()) {
            case ENTER -> go(at);
            case ESCAPE -> editor.focus();
            case UP, DOWN -> {
                if (!event.isAltDown()) {
                    return;
                }
                final boolean up = event.getCode() == javafx.scene.input.KeyCode.UP;
                move(at, up ? Outline.before(all, at) : Outline.after(all, at));
            }
            case LEFT, RIGHT -> {
                if (!event.isAltDown()) {
                    return;
                }
                final int by = event.getCode() == javafx.scene.input.KeyCode.LEFT ? -1 : 1;
                apply(Outline.level(editor.script(), List.copyOf(all), at, by));
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void go(final int at) {
        final Place start = new Place(list.getItems().get(at).line(), 0);
        editor.goToLine(start.line() + 1);
        editor.focus();
    }

    private void move(final int which, final int before) {
        if (before != Outline.NOWHERE && current()) {
            apply(Outline.move(editor.script(), List.copyOf(list.getItems()), which, before));
        }
    }

    /** Whether what is listed is what the text holds: it is read a moment after the typing. */
    private boolean current() {
        return Outline.of(editor.script()).equals(list.getItems());
    }

    private void apply(final Optional<Edit> edit) {
        if (edit.isPresent() && !editor.readOnly() && current()) {
            editor.edit(edit.get());
            read();
            final int line = edit.get().caret().line();
            for (int i = 0; i < list.getItems().size(); i++) {
                if (list.getItems().get(i).line() == line) {
                    list.getSelectionModel().select(i);
                }
            }
        }
    }

    private final class Cell extends ListCell<Section> {

        Cell() {
            setPrefWidth(0);
            setOnMouseClicked(this::clicked);
            setOnDragDetected(this::drag);
            setOnDragOver(this::over);
            setOnDragExited(event -> pseudoClassStateChanged(OVER, false));
            setOnDragDropped(this::dropped);
        }

        @Override
        protected void updateItem(final @Nullable Section section, final boolean empty) {
            super.updateItem(section, empty);
            if (empty || section == null) {
                setText(null);
                pseudoClassStateChanged(HERE, false);
                return;
            }
            setText(section.title().isBlank() ? TEXTS.say("untitled") : section.title());
            setStyle("-fx-padding: 5px 8px 5px " + (12 + INDENT * (section.level() - 1)) + "px;");
            pseudoClassStateChanged(HERE, getIndex() == here);
        }

        private void clicked(final MouseEvent event) {
            if (!isEmpty()) {
                go(getIndex());
            }
        }

        private void drag(final MouseEvent event) {
            if (!isEmpty() && !editor.readOnly()) {
                dragged = getIndex();
                final ClipboardContent content = new ClipboardContent();
                content.putString(getText());
                startDragAndDrop(TransferMode.MOVE).setContent(content);
                event.consume();
            }
        }

        private void over(final DragEvent event) {
            if (dragged >= 0 && dragged != getIndex()) {
                event.acceptTransferModes(TransferMode.MOVE);
                pseudoClassStateChanged(OVER, true);
                event.consume();
            }
        }

        private void dropped(final DragEvent event) {
            final int which = dragged;
            dragged = -1;
            pseudoClassStateChanged(OVER, false);
            if (which >= 0) {
                move(which, isEmpty() ? -1 : getIndex());
                event.setDropCompleted(true);
                event.consume();
            }
        }
    }
}

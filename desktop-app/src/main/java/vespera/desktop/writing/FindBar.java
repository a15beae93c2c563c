package vespera.desktop.writing;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import vespera.desktop.editor.TextEditor;
import vespera.desktop.writing.TextSearch.Match;

/** Finds words in the text: Enter for the next, Shift+Enter for the one before, Esc back to the text. */
final class FindBar extends HBox {

    private final TextEditor editor;
    private final TextField field = new TextField();
    private final ToggleButton matchCase = new ToggleButton("Aa");
    private final Label count = new Label();
    private List<Match> matches = List.of();

    FindBar(final TextEditor editor) {
        super(6);
        this.editor = editor;
        getStyleClass().add("find-bar");
        field.setPromptText("Find in this document");
        field.setAccessibleText("Find in this document");
        field.setPrefColumnCount(24);
        matchCase.getStyleClass().add("flat");
        matchCase.setTooltip(new Tooltip("Capitals matter"));
        matchCase.setAccessibleText("Capitals matter");
        count.getStyleClass().add("find-count");
        final Button up = Binder.button("fth-chevron-up", "Previous (Shift+Enter)", () -> go(false));
        final Button down = Binder.button("fth-chevron-down", "Next (Enter)", () -> go(true));
        final Button close = Binder.button("fth-x", "Close (Esc)", this::close);
        getChildren().addAll(field, matchCase, up, down, count, close);
        field.textProperty().subscribe(words -> search());
        matchCase.selectedProperty().subscribe(on -> search());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        setVisible(false);
        setManaged(false);
    }

    /** Opens with what is selected. */
    void open(final String selected) {
        setVisible(true);
        setManaged(true);
        if (!selected.isEmpty() && selected.indexOf('\n') < 0) {
            field.setText(selected);
        }
        field.requestFocus();
        field.selectAll();
        matches = found();
        tell(-1);
    }

    /** The text was changed: counts anew, where it is open. */
    void changed() {
        if (isVisible()) {
            matches = found();
            tell(-1);
        }
    }

    private List<Match> found() {
        return TextSearch.all(editor.text(), field.getText(), matchCase.isSelected());
    }

    private void search() {
        if (isVisible()) {
            matches = found();
            show(TextSearch.next(matches, editor.selectionStart()));
        }
    }

    /** Goes to the next match or the one before, around the ends. */
    void go(final boolean forward) {
        matches = found();
        show(
                forward
                        ? TextSearch.next(matches, editor.selectionEnd())
                        : TextSearch.previous(matches, editor.selectionStart()));
    }

    private void show(final int index) {
        if (index >= 0) {
            editor.select(matches.get(index).from(), matches.get(index).to());
        }
        tell(index);
    }

    private void tell(final int index) {
        if (field.getText().isEmpty()) {
            count.setText("");
        } else if (matches.isEmpty()) {
            count.setText("not found");
        } else {
            count.setText(index < 0 ? matches.size() + " found" : (index + 1) + " of " + matches.size());
        }
    }

    private void key(final KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && event.getTarget() == field) {
            go(!event.isShiftDown());
            event.consume();
        }
    }

    private void close() {
        setVisible(false);
        setManaged(false);
        editor.focus();
    }
}

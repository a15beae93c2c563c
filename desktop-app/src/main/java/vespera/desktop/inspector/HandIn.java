package vespera.desktop.inspector;

import java.util.function.Consumer;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import vespera.desktop.fx.Debounce;

/**
 * Hands in what is typed: when the focus leaves the field, on Enter in a line, and in a long text also whenever the
 * hand rests, so that nothing typed is ever much more than a second from the disk.
 */
final class HandIn {

    private static final long REST_MILLIS = 800;

    private final TextInputControl control;
    private final Consumer<String> kept;
    private final Debounce rest = new Debounce(REST_MILLIS, this::now);
    private String last;
    /** What stood there when the focus came: Esc goes back to it. */
    private String before;

    private HandIn(final TextInputControl control, final String now, final Consumer<String> kept) {
        this.control = control;
        this.kept = kept;
        last = now;
        before = now;
        control.focusedProperty().addListener((value, was, focused) -> {
            if (focused) {
                before = last;
            } else {
                now();
            }
        });
        control.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                control.setText(before);
            }
        });
    }

    /** Of a line: handed in on Enter, which also leaves it. */
    static void line(final TextField line, final String now, final Consumer<String> kept) {
        final HandIn handIn = new HandIn(line, now, kept);
        line.setOnAction(event -> {
            handIn.now();
            leave(line);
        });
    }

    /** Of a long text: handed in after a rest as well. */
    static void text(final TextInputControl text, final String now, final Consumer<String> kept) {
        final HandIn handIn = new HandIn(text, now, kept);
        text.textProperty().addListener((value, was, is) -> handIn.rest.call());
    }

    private void now() {
        rest.cancel();
        final String typed = control.getText();
        if (!typed.equals(last)) {
            last = typed;
            kept.accept(typed);
        }
    }

    /** What was handed in is undone by the window, not letter by letter in the field: the focus goes to the pane. */
    private static void leave(final TextField line) {
        for (javafx.scene.Node at = line; at != null; at = at.getParent()) {
            if (at instanceof ScrollPane) {
                at.requestFocus();
                return;
            }
        }
    }
}

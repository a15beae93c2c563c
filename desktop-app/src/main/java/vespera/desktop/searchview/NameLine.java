package vespera.desktop.searchview;

import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import vespera.desktop.texts.Texts;

/** Asks for the name of a search in a line that is there only then: Enter keeps, Esc does not. */
final class NameLine extends TextField {

    private static final Texts TEXTS = Texts.of(NameLine.class);
    private Consumer<String> keep = name -> {};
    private Runnable after = () -> {};

    NameLine() {
        setAccessibleText(TEXTS.say("saved-name"));
        setPromptText(TEXTS.say("saved-name-hint"));
        getStyleClass().add("search-name");
        away();
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                leave();
            }
        });
        setOnAction(event -> {
            if (!getText().isBlank()) {
                keep.accept(getText().strip());
                leave();
            }
        });
        focusedProperty().addListener((value, before, focused) -> {
            if (!focused) {
                away();
            }
        });
    }

    /**
     * Asks.
     *
     * @param now what stands there at first
     * @param named is given the name
     * @param done is called when the line goes, named or not
     */
    void ask(final String now, final Consumer<String> named, final Runnable done) {
        keep = named;
        after = done;
        setText(now);
        setVisible(true);
        setManaged(true);
        requestFocus();
        selectAll();
    }

    private void leave() {
        final Runnable then = after;
        away();
        then.run();
    }

    private void away() {
        setVisible(false);
        setManaged(false);
    }
}

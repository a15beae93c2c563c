package vespera.desktop.suggestions;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import vespera.desktop.texts.Texts;

/** Asks once before much is done, in a line over the list. Enter does it, Esc lets it be. */
final class AskBar extends HBox {

    private static final Texts TEXTS = Texts.of(AskBar.class);

    private final Label question = new Label();
    private final Button yes = new Button();
    private final Runnable after;
    private Runnable work = () -> {};

    /** @param after is called when it is answered, to give the focus back */
    AskBar(final Runnable after) {
        super(8);
        this.after = after;
        setId("suggestions-ask");
        getStyleClass().add("ask-bar");
        setAlignment(Pos.CENTER_LEFT);
        question.setWrapText(true);
        question.setMinWidth(0);
        question.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(question, Priority.ALWAYS);
        question.setMaxWidth(Double.MAX_VALUE);
        yes.setId("suggestions-yes");
        yes.getStyleClass().add("accent");
        yes.setMinWidth(Region.USE_PREF_SIZE);
        yes.setOnAction(event -> answer(true));
        final Button no = new Button(TEXTS.say("let-it-be"));
        no.setMinWidth(Region.USE_PREF_SIZE);
        no.setOnAction(event -> answer(false));
        getChildren().addAll(question, yes, no);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                answer(false);
            } else if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                answer(!no.isFocused());
            }
        });
        hide();
    }

    void ask(final String words, final String button, final Runnable then) {
        question.setText(words);
        yes.setText(button);
        yes.setAccessibleText(button + ". " + words);
        work = then;
        setVisible(true);
        setManaged(true);
        yes.requestFocus();
    }

    private void answer(final boolean agreed) {
        hide();
        after.run();
        if (agreed) {
            work.run();
        }
    }

    private void hide() {
        setVisible(false);
        setManaged(false);
    }
}

package vespera.desktop.writing;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;

/** A line above the text that says something and offers what can be done about it. */
final class NoteBar extends HBox {

    private final FontIcon icon = new FontIcon("fth-info");
    private final Label said = new Label();
    private final HBox buttons = new HBox(8);

    NoteBar() {
        super(10);
        getStyleClass().add("note-bar");
        said.setWrapText(true);
        said.setMinWidth(180);
        HBox.setHgrow(said, Priority.ALWAYS);
        said.setMaxWidth(Double.MAX_VALUE);
        buttons.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(icon, said, buttons);
        hide();
    }

    /** Something a button does. */
    record Offer(String words, Runnable run) {}

    /** Says it; a grave note is coloured as one. */
    void say(final boolean grave, final String words, final Offer... offers) {
        getStyleClass().removeAll("grave");
        if (grave) {
            getStyleClass().add("grave");
        }
        icon.setIconLiteral(grave ? "fth-alert-triangle" : "fth-info");
        said.setText(words);
        buttons.getChildren().clear();
        for (final Offer offer : offers) {
            final Button button = new Button(offer.words());
            button.getStyleClass().add("small");
            button.setOnAction(event -> offer.run().run());
            buttons.getChildren().add(button);
        }
        setVisible(true);
        setManaged(true);
    }

    void hide() {
        setVisible(false);
        setManaged(false);
    }

    String words() {
        return isVisible() ? said.getText() : "";
    }
}

package vespera.desktop.emptypage;

import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.javafx.FontIcon;

/** The one look of all that is empty: a sign, what it is, what to expect of it, and how to begin. */
public final class EmptyPage extends VBox {

    private static final double WIDTH = 460;

    private final Label title = new Label();
    private final Label words = new Label();
    private final FlowPane buttons = new FlowPane(8, 8);

    /**
     * Makes one without buttons.
     *
     * @param icon the literal of an Ikonli Feather icon
     * @param title a few words
     * @param words one to three sentences
     */
    public EmptyPage(final String icon, final String title, final String words) {
        getStyleClass().add("empty-page");
        getStylesheets()
                .add(Objects.requireNonNull(EmptyPage.class.getResource("/vespera/desktop/emptypage.css"))
                        .toExternalForm());
        setAlignment(Pos.CENTER);
        // What lies under it, such as a canvas, is to be reached beside its words.
        setPickOnBounds(false);
        setMaxSize(WIDTH, USE_PREF_SIZE);
        final FontIcon sign = new FontIcon(icon);
        sign.getStyleClass().add("empty-sign");
        this.title.getStyleClass().add("empty-title");
        this.words.getStyleClass().add("empty-words");
        for (final Label label : new Label[] {this.title, this.words}) {
            label.setWrapText(true);
            label.setTextAlignment(TextAlignment.CENTER);
            label.setMinHeight(USE_PREF_SIZE);
        }
        buttons.setAlignment(Pos.CENTER);
        buttons.getStyleClass().add("empty-buttons");
        buttons.setPrefWrapLength(WIDTH);
        buttons.managedProperty().bind(buttons.visibleProperty());
        buttons.setVisible(false);
        getChildren().addAll(sign, this.title, this.words, buttons);
        say(title, words);
    }

    /** Says something else. */
    public void say(final String now, final String more) {
        title.setText(now);
        words.setText(more);
        words.setVisible(!more.isEmpty());
        words.setManaged(!more.isEmpty());
    }

    /** Adds a button; the first is the one to begin with. */
    public Button button(final String text, final String icon, final Runnable run) {
        final Button button = new Button(text, new FontIcon(icon));
        if (buttons.getChildren().isEmpty()) {
            button.getStyleClass().add("accent");
        }
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> run.run());
        buttons.getChildren().add(button);
        buttons.setVisible(true);
        return button;
    }

    /** Shows or hides the buttons, such as while the past is shown. */
    public void offer(final boolean on) {
        buttons.setVisible(on && !buttons.getChildren().isEmpty());
    }
}

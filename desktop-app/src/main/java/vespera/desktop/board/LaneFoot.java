package vespera.desktop.board;

import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.texts.Texts;

/** The foot of a column: “Add card”, which turns into a field to write the title in. */
final class LaneFoot extends StackPane {

    private static final Texts TEXTS = Texts.of(LaneFoot.class);

    private final Button add = new Button(TEXTS.say("add-card"), new FontIcon("fth-plus"));
    private final TextField field = new TextField();

    /**
     * @param column what the column is called
     * @param create is given a title
     * @param leave runs when the field is closed by a key, to give the focus back
     */
    LaneFoot(final String column, final java.util.function.Consumer<String> create, final Runnable leave) {
        getStyleClass().add("lane-foot");
        add.getStyleClass().addAll("flat", "lane-add");
        add.setMaxWidth(Double.MAX_VALUE);
        add.setOnAction(e -> open());
        field.setPromptText(TEXTS.say("quick-prompt"));
        field.setTooltip(new Tooltip(TEXTS.say("quick-help")));
        called(column);
        field.setOnAction(e -> {
            final String title = field.getText();
            field.clear();
            if (title.isBlank()) {
                close();
                leave.run();
            } else {
                create.accept(title);
            }
        });
        field.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                e.consume();
                close();
                leave.run();
            }
        });
        field.focusedProperty().subscribe((had, has) -> {
            // What she began to write stays until she comes back to it.
            if (had && !has && field.getText().isBlank()) {
                close();
            }
        });
        getChildren().add(add);
    }

    /** The column has this name now. */
    void called(final String column) {
        add.setAccessibleText(TEXTS.say("add-to", column));
        field.setAccessibleText(TEXTS.say("new-in", column) + " " + TEXTS.say("quick-help"));
    }

    void open() {
        getChildren().setAll(field);
        field.requestFocus();
    }

    private void close() {
        field.clear();
        getChildren().setAll(add);
    }
}

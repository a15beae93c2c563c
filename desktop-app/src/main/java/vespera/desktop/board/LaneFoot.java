package vespera.desktop.board;

import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;

/** The foot of a column: “Add card”, which turns into a field to write the title in. */
final class LaneFoot extends StackPane {

    private static final String HELP = "!high gives a priority, @editor somebody to do it, #chapter a tag, due:friday or "
            + "due:+3d a day, >Part One what it is part of. A backslash before such a word keeps it as it is.";

    private final Button add = new Button("Add card", new FontIcon("fth-plus"));
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
        field.setPromptText("Title !high @who #tag due:friday");
        field.setTooltip(new Tooltip(HELP));
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
        add.setAccessibleText("Add a card to " + column);
        field.setAccessibleText("Title of the new card in " + column + ". " + HELP);
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

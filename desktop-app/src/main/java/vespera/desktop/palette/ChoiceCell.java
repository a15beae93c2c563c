package vespera.desktop.palette;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** Icon, title, detail and keys on one line. */
final class ChoiceCell extends ListCell<Choice> {

    private final FontIcon icon = new FontIcon();
    private final Label title = new Label();
    private final Label detail = new Label();
    private final Label keys = new Label();
    private final HBox line = new HBox(12);

    ChoiceCell(final Consumer<Choice> taken) {
        final Region room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getChildren().addAll(icon, title, detail, room, keys);
        title.getStyleClass().add("choice-title");
        detail.getStyleClass().add("choice-detail");
        keys.getStyleClass().add("choice-keys");
        keys.setMinWidth(Region.USE_PREF_SIZE);
        title.setMinWidth(60);
        detail.setMinWidth(0);
        setPrefWidth(0);
        setOnMouseClicked(event -> {
            if (getItem() != null) {
                taken.accept(getItem());
            }
        });
    }

    @Override
    protected void updateItem(final Choice choice, final boolean empty) {
        super.updateItem(choice, empty);
        setText(null);
        if (empty || choice == null) {
            setGraphic(null);
            return;
        }
        icon.setIconLiteral(choice.icon());
        title.setText(choice.title());
        detail.setText(choice.detail());
        keys.setText(choice.keys());
        keys.setVisible(!choice.keys().isEmpty());
        setGraphic(line);
        setAccessibleText(choice.title());
    }
}

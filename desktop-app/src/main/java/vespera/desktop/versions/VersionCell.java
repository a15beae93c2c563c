package vespera.desktop.versions;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vespera.desktop.texts.Texts;

/** A version in the list: what was done, when, by whom, and how much longer or shorter it made the text. */
final class VersionCell extends ListCell<VersionLine> {

    private static final Texts TEXTS = Texts.of(VersionCell.class);
    private static final PseudoClass NOW = PseudoClass.getPseudoClass("now");

    private final Label title = new Label();
    private final Label below = new Label();
    private final Label change = new Label();
    private final VBox lines = new VBox(1, new HBox(8, title, space(), change), below);

    VersionCell() {
        getStyleClass().add("version-cell");
        title.getStyleClass().add("version-title");
        below.getStyleClass().add("version-below");
        change.getStyleClass().add("version-below");
        change.setMinWidth(Region.USE_PREF_SIZE);
        setPrefWidth(0);
    }

    private static Region space() {
        final Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    @Override
    protected void updateItem(final @Nullable VersionLine line, final boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        final boolean now = getIndex() == 0;
        pseudoClassStateChanged(NOW, now);
        title.setText(now ? TEXTS.say("now", line.title()) : line.title());
        below.setText(line.below());
        change.setText(line.change());
        setGraphic(lines);
        setAccessibleText(TEXTS.say("version", title.getText(), line.below(), line.change()));
    }
}

package vespera.desktop.versions;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A version in the list: what was done, when, by whom, and how much longer or shorter it made the text. */
final class VersionCell extends ListCell<VersionLine> {

    private static final PseudoClass NOW = PseudoClass.getPseudoClass("now");

    private final Label title = new Label();
    private final Label below = new Label();
    private final VBox lines = new VBox(1, title, below);

    VersionCell() {
        getStyleClass().add("version-cell");
        title.getStyleClass().add("version-title");
        below.getStyleClass().add("version-below");
        setPrefWidth(0);
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
        title.setText(line.title() + (now ? "  (now)" : ""));
        below.setText(line.below());
        setGraphic(lines);
        setAccessibleText("Version " + title.getText() + ", " + line.below());
    }
}

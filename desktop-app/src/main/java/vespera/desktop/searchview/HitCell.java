package vespera.desktop.searchview;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.scriptorium.search.Hit;

/** A hit: what it is, the passage, and why it was found. */
final class HitCell extends ListCell<Hit> {

    private final FontIcon icon = new FontIcon();
    private final Label title = new Label();
    private final Label passage = new Label();
    private final Label why = new Label();
    private final VBox box;

    HitCell() {
        final HBox head = new HBox(8, icon, title);
        head.setAlignment(Pos.CENTER_LEFT);
        box = new VBox(4, head, passage, why);
        title.getStyleClass().add("hit-title");
        passage.getStyleClass().add("hit-passage");
        passage.setWrapText(true);
        passage.setMaxHeight(60);
        why.getStyleClass().add("hit-why");
        why.setWrapText(true);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(final Hit hit, final boolean empty) {
        super.updateItem(hit, empty);
        setText(null);
        if (empty || hit == null) {
            setGraphic(null);
            return;
        }
        icon.setIconLiteral(hit.task() != null ? "fth-check-square" : "fth-file-text");
        title.setText(hit.title());
        passage.setText(hit.passage().replaceAll("\\s+", " ").strip());
        passage.setVisible(!hit.passage().isBlank());
        passage.setManaged(!hit.passage().isBlank());
        final String line = hit.document() != null && hit.line() > 1 ? "line " + hit.line() + " · " : "";
        why.setText(line + String.join(" · ", hit.why()));
        setAccessibleText(hit.title() + ", " + String.join(", ", hit.why()));
        setGraphic(box);
    }
}

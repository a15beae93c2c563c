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

    private static final double LETTER = 6.7;

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
        why.getStyleClass().add("hit-why");
        why.setWrapText(true);
        setPrefWidth(0);
    }

    // A list asks its cells for their height before it gives them a width, so wrapped lines are reckoned here.
    private void reckon(final Label label, final int mostLines, final double lineHeight) {
        final double room = Math.max(120, getListView().getWidth() - 48);
        final int lines = (int) Math.clamp(Math.ceil(label.getText().length() * LETTER / room), 1, mostLines);
        label.setMinHeight(lines * lineHeight);
        label.setPrefHeight(lines * lineHeight);
        label.setMaxWidth(room);
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
        passage.setText(hit.passage()
                .replaceAll("(^|\\s)#{1,6}\\s", " ")
                .replaceAll("\\s+", " ")
                .strip());
        passage.setVisible(!hit.passage().isBlank());
        passage.setManaged(!hit.passage().isBlank());
        final String line = hit.document() != null && hit.line() > 1 ? "line " + hit.line() + " · " : "";
        why.setText(line + String.join(" · ", hit.why()));
        reckon(passage, 3, 18);
        reckon(why, 2, 17);
        setAccessibleText(hit.title() + ", " + String.join(", ", hit.why()));
        setGraphic(box);
    }
}

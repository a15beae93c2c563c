package vespera.desktop.searchview;

import java.util.Objects;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.scriptorium.search.Hit;

/** A hit: what it is, the passage with what was found in it, and why it was found. */
final class HitCell extends ListCell<Hit> {

    private static final double SCROLL_BAR = 16;

    private final FontIcon icon = new FontIcon();
    private final Label title = new Label();
    private final Label place = new Label();
    private final TextFlow passage = new TextFlow();
    private final Label why = new Label();
    private final VBox box;

    /** @param pointed is told the line that the mouse is on, and below 0 when it leaves */
    HitCell(final Consumer<Integer> pointed) {
        final Region room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        final HBox head = new HBox(8, icon, title, room, place);
        head.setAlignment(Pos.CENTER_LEFT);
        box = new VBox(4, head, passage, why);
        title.getStyleClass().add("hit-title");
        place.getStyleClass().add("hit-place");
        place.setMinWidth(0);
        title.setMinWidth(80);
        passage.getStyleClass().add("hit-passage");
        why.getStyleClass().add("hit-why");
        why.setWrapText(true);
        setPrefWidth(0);
        setOnMouseEntered(event -> pointed.accept(isEmpty() ? -1 : getIndex()));
        setOnMouseExited(event -> pointed.accept(-1));
    }

    // A list asks its cells for their height before it gives them a width, so it is reckoned with the list's own.
    @Override
    protected double computePrefHeight(final double width) {
        if (isEmpty() || getListView() == null) {
            return super.computePrefHeight(width);
        }
        final double sides = snappedLeftInset() + snappedRightInset() + SCROLL_BAR;
        final double room = Math.max(120, getListView().getWidth() - sides);
        return box.prefHeight(room) + snappedTopInset() + snappedBottomInset();
    }

    @Override
    protected void updateItem(final Hit hit, final boolean empty) {
        super.updateItem(hit, empty);
        setText(null);
        if (empty || hit == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        icon.setIconLiteral(icon(hit));
        title.setText(hit.title());
        place.setText(place(hit));
        passage.getChildren()
                .setAll(new Highlighted(hit.passage(), hit.highlights())
                        .pieces().stream().map(HitCell::text).toList());
        passage.setVisible(!hit.passage().isBlank());
        passage.setManaged(!hit.passage().isBlank());
        final String line = hit.document() != null && hit.line() > 1 ? "line " + hit.line() + " · " : "";
        why.setText(line + String.join(" · ", hit.why()));
        setAccessibleText(hit.title() + ", " + String.join(", ", hit.why()) + ", " + hit.passage());
        setGraphic(box);
    }

    private static Text text(final Highlighted.Piece piece) {
        final Text text = new Text(piece.text());
        text.getStyleClass().add(piece.found() ? "hit-found" : "hit-words");
        return text;
    }

    private static String icon(final Hit hit) {
        return switch (hit.type()) {
            case Hit.TASK -> "fth-check-square";
            case Hit.MESSAGE -> "fth-message-circle";
            case Hit.DECISION -> "fth-flag";
            case "md", "txt", "markdown" -> "fth-file-text";
            case "image", "png", "jpg", "jpeg", "webp", "gif", "svg" -> "fth-image";
            case "epub", "pdf", "docx" -> "fth-book";
            default -> "fth-file";
        };
    }

    private static String place(final Hit hit) {
        if (hit.document() == null) {
            return "";
        }
        final int slash = hit.path().lastIndexOf('/');
        return slash < 0 ? "" : Objects.requireNonNull(hit.path()).substring(0, slash);
    }
}

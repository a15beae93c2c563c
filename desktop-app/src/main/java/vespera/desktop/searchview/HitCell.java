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
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.search.Hit;

/** A hit: what it is, the passage with what was found in it, and why it was found. */
final class HitCell extends ListCell<Hit> {

    private static final Texts TEXTS = Texts.of(HitCell.class);
    /** The height of each: title, three lines of the passage, two of reasons. Equal heights spare measuring them. */
    static final double HEIGHT = 136;

    private static final int LINES = 3;
    private static final double LETTER = 6.9;
    private static final double SIDES = 40;

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
        why.setMaxHeight(34);
        passage.setMinHeight(0);
        passage.setMaxHeight(LINES * 18.0);
        passage.setClip(clip());
        setPrefWidth(0);
        setOnMouseEntered(event -> pointed.accept(isEmpty() ? -1 : getIndex()));
        setOnMouseExited(event -> pointed.accept(-1));
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
                        .around(room()).stream().map(HitCell::text).toList());
        passage.setVisible(!hit.passage().isBlank());
        passage.setManaged(!hit.passage().isBlank());
        final String reasons = String.join(" · ", hit.why());
        why.setText(hit.document() != null && hit.line() > 1 ? TEXTS.say("line", hit.line(), reasons) : reasons);
        setAccessibleText(hit.title() + ", " + String.join(", ", hit.why()) + ", " + hit.passage());
        setGraphic(box);
    }

    private Rectangle clip() {
        final Rectangle clip = new Rectangle();
        clip.widthProperty().bind(passage.widthProperty());
        clip.heightProperty().bind(passage.heightProperty());
        return clip;
    }

    /** So many letters have room in the passage's lines. */
    private int room() {
        return (int) (LINES * Math.max(200, getListView().getWidth() - SIDES) / LETTER) - 12;
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

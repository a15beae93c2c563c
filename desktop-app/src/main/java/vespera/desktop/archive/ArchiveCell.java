package vespera.desktop.archive;

import java.time.Instant;
import java.time.ZoneId;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.artifacts.Artifact;

/** A thing in the archive, as a line. */
final class ArchiveCell extends ListCell<Kept> {

    private static final Texts TEXTS = Texts.of(ArchiveCell.class);

    private final FontIcon icon = new FontIcon("fth-file-text");
    private final Label name = new Label();
    private final Label where = new Label();
    private final Label day = new Label();
    private final HBox line;

    ArchiveCell() {
        getStyleClass().add("archive-cell");
        setPrefWidth(0);
        name.getStyleClass().add("archive-name");
        where.getStyleClass().add("archive-where");
        day.getStyleClass().add("archive-where");
        day.setMinWidth(USE_PREF_SIZE);
        final VBox words = new VBox(1, name, where);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        line = new HBox(10, icon, words, day);
        line.setAlignment(Pos.CENTER_LEFT);
    }

    /** When it was put away, or empty where that is not known. */
    static String day(final Kept kept) {
        return kept.away()
                .map(Artifact::at)
                .map(at -> Texts.dates("yMMMd").format(Instant.ofEpochMilli(at).atZone(ZoneId.systemDefault())))
                .orElse("");
    }

    @Override
    protected void updateItem(final @Nullable Kept kept, final boolean empty) {
        super.updateItem(kept, empty);
        if (empty || kept == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        icon.setIconLiteral(kept.document() ? "fth-file-text" : "fth-check-square");
        name.setText(kept.name());
        where.setText(kept.where());
        day.setText(day(kept));
        setGraphic(line);
        setAccessibleText(TEXTS.say("put-away", kept.name(), kept.where(), day(kept)));
    }
}

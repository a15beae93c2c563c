package vespera.desktop.artifactview;

import java.time.ZoneId;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.scriptorium.artifacts.Artifact;

/** A row of the artifact list: a heading or an artifact. */
final class ArtifactCell extends ListCell<ListRow> {

    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");

    private final Label heading = new Label();
    private final Label title = new Label();
    private final Label detail = new Label();
    private final Label time = new Label();
    private final FontIcon icon = new FontIcon("fth-activity");
    private final HBox item;

    ArtifactCell() {
        getStyleClass().add("artifact-cell");
        heading.getStyleClass().add("artifact-heading");
        title.getStyleClass().add("artifact-title");
        title.setTextOverrun(OverrunStyle.ELLIPSIS);
        detail.getStyleClass().add("artifact-detail");
        detail.setTextOverrun(OverrunStyle.ELLIPSIS);
        time.getStyleClass().add("artifact-detail");
        time.setMinWidth(USE_PREF_SIZE);
        final VBox words = new VBox(1, title, detail);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        item = new HBox(10, icon, words, time);
        item.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(final @Nullable ListRow row, final boolean empty) {
        super.updateItem(row, empty);
        pseudoClassStateChanged(HEADING, !empty && row instanceof ListRow.Heading);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        switch (row) {
            case ListRow.Heading h -> {
                heading.setText(h.text() + "  ·  " + h.count());
                setGraphic(heading);
                setAccessibleText(h.text() + ", " + h.count());
            }
            case ListRow.Item i -> show(i.artifact(), i.grouping());
        }
    }

    /** The title says the rest of the path. */
    private static String folder(final Artifact artifact) {
        final String path = artifact.path();
        return path == null || path.indexOf('/') < 0 ? "" : path.substring(0, path.lastIndexOf('/')) + "  ·  ";
    }

    private void show(final Artifact artifact, final Grouping grouping) {
        final ZoneId zone = ZoneId.systemDefault();
        icon.setIconLiteral(Wording.icon(artifact));
        title.setText(artifact.title());
        detail.setText(
                grouping == Grouping.ID ? artifact.id().toString() : folder(artifact) + Wording.who(artifact.actor()));
        time.setText(
                grouping == Grouping.DATE ? Wording.clock(artifact.at(), zone) : Wording.minute(artifact.at(), zone));
        setGraphic(item);
        setAccessibleText(Wording.one(artifact.type()) + ", " + artifact.title() + ", " + Wording.who(artifact.actor())
                + ", " + Wording.time(artifact.at(), zone));
    }
}

package vespera.desktop.artifactview;

import java.io.ByteArrayInputStream;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import vespera.desktop.versions.DiffList;
import vespera.desktop.versions.DiffRun;

/** Shows what an artifact holds. */
final class PreviewPane extends StackPane {

    /** Whether she last looked at texts or at what changed. */
    private boolean changesWanted = true;

    PreviewPane() {
        getStyleClass().add("artifact-preview");
    }

    void show(final Preview preview) {
        getChildren()
                .setAll(
                        switch (preview) {
                            case Preview.Said said -> text(said.text());
                            case Preview.Written written -> written(written);
                            case Preview.Picture picture -> picture(picture.bytes());
                            case Preview.Facts facts -> facts(facts.facts());
                            case Preview.Nothing nothing -> words(nothing.reason());
                        });
    }

    void clear() {
        getChildren().clear();
    }

    private static Node text(final String text) {
        final TextArea area = new TextArea(text);
        area.setEditable(false);
        area.setWrapText(true);
        area.getStyleClass().add("artifact-text");
        area.setAccessibleText("Text of the artifact");
        return area;
    }

    private static Node words(final String words) {
        final Label label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add("text-muted");
        label.setMaxWidth(360);
        return label;
    }

    private Node written(final Preview.Written written) {
        if (written.changes().isEmpty()) {
            return text(written.text());
        }
        final List<DiffRun> runs = written.changes().orElseThrow();
        final BorderPane pane = new BorderPane();
        final ToggleGroup group = new ToggleGroup();
        final ToggleButton changes = new ToggleButton("Changes");
        final ToggleButton text = new ToggleButton("Text");
        changes.getStyleClass().addAll("left-pill", "small");
        text.getStyleClass().addAll("right-pill", "small");
        changes.setToggleGroup(group);
        text.setToggleGroup(group);
        group.selectedToggleProperty().subscribe((was, is) -> {
            if (is == null) {
                group.selectToggle(was);
                return;
            }
            changesWanted = changes.isSelected();
            pane.setCenter(changesWanted ? changes(runs) : text(written.text()));
        });
        group.selectToggle(changesWanted ? changes : text);
        final Label count = new Label(DiffRun.count(runs) + " since the version before");
        count.getStyleClass().add("text-muted");
        final HBox head = new HBox(8, new HBox(changes, text), count);
        head.setAlignment(Pos.CENTER_LEFT);
        BorderPane.setMargin(head, new Insets(0, 0, 8, 0));
        pane.setTop(head);
        return pane;
    }

    private static Node changes(final List<DiffRun> runs) {
        final DiffList list = new DiffList();
        list.setAccessibleText("What changed since the version before, by words");
        list.show(runs);
        return list;
    }

    private static Node picture(final byte[] bytes) {
        final Image image = new Image(new ByteArrayInputStream(bytes));
        if (image.isError()) {
            return words("Pictures of this kind cannot be shown here.");
        }
        final ImageView view = new ImageView(image);
        view.setPreserveRatio(true);
        view.setSmooth(true);
        final StackPane frame = new StackPane(view);
        frame.setMinSize(0, 0);
        // Never larger than it is, never larger than the room.
        view.fitWidthProperty().bind(frame.widthProperty().map(w -> Math.min(w.doubleValue(), image.getWidth())));
        view.fitHeightProperty().bind(frame.heightProperty().map(h -> Math.min(h.doubleValue(), image.getHeight())));
        return frame;
    }

    private static Node facts(final List<Preview.Fact> facts) {
        final GridPane grid = new GridPane(16, 8);
        grid.getStyleClass().add("artifact-facts");
        final ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(96);
        final ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(names, values);
        for (int i = 0; i < facts.size(); i++) {
            final Label name = new Label(facts.get(i).name());
            name.getStyleClass().add("fact-name");
            GridPane.setValignment(name, javafx.geometry.VPos.TOP);
            final Label value = new Label(facts.get(i).value());
            value.setWrapText(true);
            grid.addRow(i, name, value);
        }
        final ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        return scroll;
    }
}

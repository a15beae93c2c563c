package vespera.desktop.artifactview;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
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
import javafx.scene.layout.VBox;
import vespera.desktop.texts.Texts;
import vespera.desktop.versions.DiffList;
import vespera.desktop.versions.DiffRun;

/** Shows what an artifact holds. */
final class PreviewPane extends StackPane {

    private static final Texts TEXTS = Texts.of(PreviewPane.class);

    /** Which of the ways to look at a text she took last. */
    private String wanted = "changes";

    PreviewPane() {
        getStyleClass().add("artifact-preview");
    }

    void show(final Preview preview) {
        getChildren()
                .setAll(
                        switch (preview) {
                            case Preview.Said said -> prose(said.paragraphs());
                            case Preview.Written written -> written(written);
                            case Preview.Taken taken -> taken(taken);
                            case Preview.Picture picture -> picture(picture);
                            case Preview.Compared two -> compared(two);
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
        area.setAccessibleText(TEXTS.say("text-of-the-artifact"));
        return area;
    }

    private static Node prose(final List<Prose.Para> paragraphs) {
        return new ProseList(paragraphs, TEXTS.say("text-of-the-artifact"));
    }

    private static Node words(final String words) {
        final Label label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add("text-muted");
        label.setMaxWidth(360);
        return label;
    }

    private Node written(final Preview.Written written) {
        final Map<String, Supplier<Node>> ways = new LinkedHashMap<>();
        written.changes().ifPresent(runs -> ways.put("changes", () -> changes(runs)));
        if (!written.paragraphs().isEmpty()) {
            ways.put("read", () -> prose(written.paragraphs()));
        }
        ways.put("text", () -> text(written.text()));
        if (ways.size() == 1) {
            return text(written.text());
        }
        final String count = written.changes()
                .map(runs -> TEXTS.say("since-the-version-before", DiffRun.count(runs)))
                .orElse("");
        return switched(ways, count);
    }

    private Node switched(final Map<String, Supplier<Node>> ways, final String said) {
        final BorderPane pane = new BorderPane();
        final ToggleGroup group = new ToggleGroup();
        final HBox pills = new HBox();
        int at = 0;
        for (final String way : ways.keySet()) {
            final ToggleButton button = new ToggleButton(TEXTS.say("way-" + way));
            button.setId("way-" + way);
            button.setUserData(way);
            button.setToggleGroup(group);
            button.getStyleClass()
                    .addAll(at == 0 ? "left-pill" : at == ways.size() - 1 ? "right-pill" : "center-pill", "small");
            button.setMinWidth(USE_PREF_SIZE);
            pills.getChildren().add(button);
            at++;
        }
        group.selectedToggleProperty().subscribe((was, is) -> {
            if (is == null) {
                group.selectToggle(was);
                return;
            }
            final String way = String.valueOf(is.getUserData());
            pane.setCenter(java.util.Objects.requireNonNull(ways.get(way)).get());
        });
        group.getToggles()
                .forEach(one -> ((ToggleButton) one).setOnAction(event -> wanted = String.valueOf(one.getUserData())));
        group.selectToggle(group.getToggles().stream()
                .filter(one -> wanted.equals(one.getUserData()))
                .findFirst()
                .orElse(group.getToggles().getFirst()));
        final Label count = new Label(said);
        count.getStyleClass().add("text-muted");
        pills.setMinWidth(USE_PREF_SIZE);
        final HBox head = new HBox(8, pills, count);
        head.setAlignment(Pos.CENTER_LEFT);
        BorderPane.setMargin(head, new Insets(0, 0, 8, 0));
        pane.setTop(head);
        return pane;
    }

    private static Node changes(final List<DiffRun> runs) {
        final DiffList list = new DiffList();
        list.setAccessibleText(TEXTS.say("what-changed-by-words"));
        list.show(runs);
        return list;
    }

    private static Node compared(final Preview.Compared two) {
        final Label head = new Label(TEXTS.say("compared", two.earlier(), two.later(), DiffRun.count(two.runs())));
        head.setWrapText(true);
        head.setMinHeight(USE_PREF_SIZE);
        head.getStyleClass().add("text-muted");
        final BorderPane pane = new BorderPane(changes(two.runs()));
        pane.setId("artifact-compared");
        pane.setTop(head);
        BorderPane.setMargin(head, new Insets(0, 0, 8, 0));
        return pane;
    }

    private static Node taken(final Preview.Taken taken) {
        final BorderPane pane = new BorderPane();
        pane.setTop(grid(taken.facts()));
        final Node below =
                taken.paragraphs().isEmpty() ? words(TEXTS.say("nothing-to-read")) : prose(taken.paragraphs());
        pane.setCenter(below);
        BorderPane.setMargin(below, new Insets(8, 0, 0, 0));
        return pane;
    }

    private static Node picture(final Preview.Picture picture) {
        final Image image = picture.image();
        final ImageView view = new ImageView(image);
        view.setPreserveRatio(true);
        view.setSmooth(true);
        final StackPane frame = new StackPane(view);
        frame.setMinSize(0, 0);
        VBox.setVgrow(frame, Priority.ALWAYS);
        // Never larger than it is, never larger than the room.
        view.fitWidthProperty().bind(frame.widthProperty().map(w -> Math.min(w.doubleValue(), image.getWidth())));
        view.fitHeightProperty().bind(frame.heightProperty().map(h -> Math.min(h.doubleValue(), image.getHeight())));
        return new VBox(8, grid(picture.facts()), frame);
    }

    private static Node facts(final List<Preview.Fact> facts) {
        final ScrollPane scroll = new ScrollPane(grid(facts));
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        return scroll;
    }

    private static GridPane grid(final List<Preview.Fact> facts) {
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
            GridPane.setValignment(name, VPos.TOP);
            final Label value = new Label(facts.get(i).value());
            value.setWrapText(true);
            grid.addRow(i, name, value);
        }
        return grid;
    }
}

package vespera.desktop.renaming;

import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import vespera.desktop.texts.Texts;

/** Shows what a rename means for links, line by line, and asks whether they shall follow. */
final class RenameForm {

    private static final Texts TEXTS = Texts.of(RenameForm.class);
    private static final int SHOWN = 5;
    /** As the style sheet has it. */
    private static final int LINE = 58;

    private static final int LONGEST = 90;

    private final Button follow = new Button();
    private final Button only = new Button();
    private final Button away = new Button(TEXTS.say("let-it-be"));
    private final VBox box;

    RenameForm(final RenameWords words) {
        final Label title = new Label(words.title());
        title.setWrapText(true);
        title.getStyleClass().add("side-title");
        final Label summary = quiet(words.summary());
        final ListView<RenameWords.Changed> lines = new ListView<>();
        lines.getItems().setAll(words.lines());
        lines.setCellFactory(view -> new Line());
        lines.getStyleClass().add("rename-lines");
        final int shown = Math.clamp(lines.getItems().size(), 1, SHOWN);
        lines.setStyle("-fx-pref-height: " + (LINE * shown + 2) + "px;");
        lines.setAccessibleText(TEXTS.say("lines-that-change"));
        shown(lines, !lines.getItems().isEmpty());
        final Label broken = quiet(words.broken());
        broken.getStyleClass().add("rename-broken");
        shown(broken, !words.broken().isEmpty());
        follow.setText(words.doing());
        follow.setDefaultButton(true);
        only.setText(words.doingOnly());
        shown(follow, !words.plan().texts().isEmpty());
        shown(only, !words.plan().outside());
        final Region room = new Region();
        HBox.setHgrow(room, javafx.scene.layout.Priority.ALWAYS);
        final Label hint = new Label(TEXTS.say("one-step"));
        hint.getStyleClass().add("chooser-hint");
        box = new VBox(10, title, summary, lines, broken, new HBox(8, hint, room, away, only, follow));
        box.getStyleClass().addAll("chooser", "rename");
        box.getStylesheets()
                .add(Objects.requireNonNull(RenameForm.class.getResource("/vespera/desktop/renaming.css"))
                        .toExternalForm());
        // A list takes Enter for itself; here it means what the button says.
        lines.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                follow.fire();
            }
        });
    }

    private static Label quiet(final String text) {
        final Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static void shown(final Node node, final boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    Region node() {
        return box;
    }

    /** What is to have the focus. */
    Node first() {
        return follow.isVisible() ? follow : only;
    }

    /** What the buttons do. */
    void on(final Runnable following, final Runnable renaming, final Runnable nothing) {
        follow.setOnAction(event -> following.run());
        only.setOnAction(event -> renaming.run());
        away.setOnAction(event -> nothing.run());
    }

    /** Where it is, and the line before and after with what changes in it marked. */
    private static final class Line extends ListCell<RenameWords.Changed> {
        private final Label place = new Label();
        private final TextFlow before = new TextFlow();
        private final TextFlow after = new TextFlow();
        private final VBox box = new VBox(1, place, before, after);

        Line() {
            place.getStyleClass().add("rename-place");
            oneLine(before);
            oneLine(after);
            setPrefWidth(0);
        }

        private static void oneLine(final TextFlow flow) {
            flow.setMinHeight(17);
            flow.setMaxHeight(17);
            final Rectangle clip = new Rectangle();
            clip.widthProperty().bind(flow.widthProperty());
            clip.heightProperty().bind(flow.heightProperty());
            flow.setClip(clip);
        }

        @Override
        protected void updateItem(final RenameWords.Changed line, final boolean empty) {
            super.updateItem(line, empty);
            final boolean none = empty || line == null;
            setGraphic(none ? null : box);
            setAccessibleText(none ? "" : TEXTS.say("now-then", line.place(), line.before(), line.after()));
            if (line != null && !none) {
                place.setText(line.place());
                before.getChildren().setAll(pieces(line.before(), line, "rename-old"));
                after.getChildren().setAll(pieces(line.after(), line, "rename-new"));
            }
        }

        /** What stays the same in front is cut where it is long, since what changes is to be seen. */
        private static List<Text> pieces(final String text, final RenameWords.Changed line, final String style) {
            final int head = Math.min(line.head(), text.length() - line.tail());
            final int from = Math.max(0, head - 30);
            final int end = text.length() - line.tail();
            final String rest = text.substring(end);
            return List.of(
                    piece((from > 0 ? "… " : "") + text.substring(from, head), "rename-same"),
                    piece(text.substring(head, end), style),
                    piece(rest.length() > LONGEST ? rest.substring(0, LONGEST) + " …" : rest, "rename-same"));
        }

        private static Text piece(final String text, final String style) {
            final Text piece = new Text(text);
            piece.getStyleClass().add(style);
            return piece;
        }
    }
}

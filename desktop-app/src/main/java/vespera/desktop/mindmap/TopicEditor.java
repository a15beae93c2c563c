package vespera.desktop.mindmap;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Group;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import vespera.desktop.mindmap.layout.Place;
import vespera.desktop.texts.Texts;

/** The field in which a topic is written, over its place on the map. */
final class TopicEditor {

    private static final Texts TEXTS = Texts.of(TopicEditor.class);
    private static final int LONGEST = 500;
    private static final double NARROWEST = 180;
    private static final double AROUND = 24;

    /** How an edit ended. */
    enum End {
        /** By Enter or by going elsewhere. */
        KEPT,
        /** By Tab: kept, and a topic under it is wanted next. */
        KEPT_AND_CHILD,
        /** By Escape. */
        LEFT
    }

    /** What was written, and how that ended. */
    record Written(Topic topic, String text, End end) {}

    private final TextField field = new TextField();
    private final Group world;
    private final Consumer<Written> done;
    private Optional<Topic> topic = Optional.empty();

    /** @param world where topics lie */
    TopicEditor(final Group world, final Consumer<Written> done) {
        this.world = world;
        this.done = done;
        field.setId("topic-editor");
        field.getStyleClass().add("topic-editor");
        field.setAccessibleText(TEXTS.say("title-of-topic"));
        field.setManaged(false);
        field.setTextFormatter(new TextFormatter<>(TopicEditor::shortened));
        field.setOnAction(e -> end(End.KEPT));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        field.focusedProperty().subscribe((had, has) -> {
            if (had && !has) {
                end(End.KEPT);
            }
        });
    }

    /** What is too long for a title is cut off as it is typed or pasted. */
    private static TextFormatter.Change shortened(final TextFormatter.Change change) {
        final int over = change.getControlNewText().length() - LONGEST;
        if (over > 0) {
            final String text = change.getText();
            change.setText(text.substring(0, Math.max(text.length() - over, 0)));
            final int end = change.getControlNewText().length();
            change.selectRange(end, end);
        }
        return change;
    }

    private void key(final KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            end(End.LEFT);
        } else if (event.getCode() == KeyCode.TAB) {
            event.consume();
            end(End.KEPT_AND_CHILD);
        }
    }

    boolean open() {
        return topic.isPresent();
    }

    void begin(final Topic at, final String text) {
        end(End.KEPT);
        topic = Optional.of(at);
        field.setText(text);
        follow(at);
        world.getChildren().add(field);
        field.requestFocus();
        field.end();
    }

    /** The map was laid out anew: stays with its topic. */
    void follow(final TopicMap map) {
        topic.flatMap(t -> map.find(t.key())).ifPresent(this::follow);
    }

    private void follow(final Topic at) {
        final Place p = at.place();
        final double width = Math.max(p.width() + AROUND, NARROWEST);
        final double height = Math.max(p.height(), 30);
        final double x = at.centre()
                ? p.x() + (p.width() - width) / 2
                : p.side() == Place.Side.RIGHT ? p.x() : p.x() + p.width() - width;
        field.resizeRelocate(x, p.midY() - height / 2, width, height);
    }

    private void end(final End how) {
        topic.ifPresent(t -> {
            topic = Optional.empty();
            world.getChildren().remove(field);
            done.accept(new Written(t, field.getText(), how));
        });
    }
}

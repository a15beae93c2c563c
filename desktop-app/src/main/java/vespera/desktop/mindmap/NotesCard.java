package vespera.desktop.mindmap;

import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.tasks.TaskId;

/** The notes of the topic in hand, beside the map: shown where there are any, or where they are asked for. */
final class NotesCard extends VBox {

    private static final Texts TEXTS = Texts.of(NotesCard.class);
    private static final double WIDTH = 300;
    private static final double HEIGHT = 170;

    private final Label title = new Label();
    private final TextArea text = new TextArea();
    private final BiConsumer<TaskId, String> keep;
    private final Runnable back;
    private Optional<TaskId> task = Optional.empty();
    private String kept = "";
    private boolean wanted;
    private boolean off;

    /**
     * Makes the card.
     *
     * @param keep is given notes that were changed
     * @param back gives the focus back to the map
     */
    NotesCard(final BiConsumer<TaskId, String> keep, final Runnable back) {
        super(4);
        this.keep = keep;
        this.back = back;
        getStyleClass().add("notes-card");
        setMaxSize(WIDTH, HEIGHT);
        StackPane.setAlignment(this, Pos.BOTTOM_RIGHT);
        title.getStyleClass().add("notes-title");
        text.setWrapText(true);
        text.setId("topic-notes");
        text.setPromptText(TEXTS.say("notes-prompt"));
        text.setAccessibleText(TEXTS.say("notes"));
        VBox.setVgrow(text, Priority.ALWAYS);
        getChildren().addAll(title, text);
        text.focusedProperty().subscribe((had, has) -> {
            if (had && !has) {
                handIn();
            }
        });
        text.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                e.consume();
                handIn();
                back.run();
            }
        });
        setVisible(false);
        setManaged(true);
    }

    /** Shows a topic's notes, unless they are just being written. */
    void show(final Topic topic, final boolean readOnly) {
        if (text.isFocused() && topic.task().equals(task)) {
            return;
        }
        handIn();
        task = topic.task();
        kept = topic.look().notes();
        title.setText(topic.title());
        if (!text.getText().equals(kept)) {
            text.setText(kept);
        }
        text.setEditable(!readOnly && task.isPresent());
        setVisible(task.isPresent() && !off && (wanted || !kept.isBlank()));
    }

    /** Shows the card and puts the caret into it; from there, hides it. */
    void toggle() {
        if (isVisible() && text.isFocused()) {
            handIn();
            wanted = false;
            off = true;
            setVisible(false);
            back.run();
        } else if (task.isPresent()) {
            wanted = true;
            off = false;
            setVisible(true);
            text.requestFocus();
            text.end();
        }
    }

    private void handIn() {
        final String now = text.getText();
        if (!now.equals(kept) && text.isEditable()) {
            kept = now;
            task.ifPresent(id -> keep.accept(id, now));
        }
    }
}

package vespera.desktop.mindmap;

import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import vespera.desktop.texts.Texts;

/** The field in which the words of a line across branches are written. */
final class LabelEditor {

    private static final Texts TEXTS = Texts.of(LabelEditor.class);
    private static final double WIDTH = 180;
    private static final double HEIGHT = 28;

    private final TextField field = new TextField();
    private final Group world;
    private final BiConsumer<Relation, String> keep;
    private final Runnable back;
    private Optional<Relation> relation = Optional.empty();

    /**
     * Makes the editor.
     *
     * @param keep is given the words for a line
     * @param back gives the focus back
     */
    LabelEditor(final Group world, final BiConsumer<Relation, String> keep, final Runnable back) {
        this.world = world;
        this.keep = keep;
        this.back = back;
        field.setManaged(false);
        field.setId("relation-editor");
        field.getStyleClass().add("topic-editor");
        field.setAccessibleText(TEXTS.say("relation-words"));
        field.setPromptText(TEXTS.say("relation-words"));
        field.setOnAction(e -> end(true));
        field.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                e.consume();
                end(false);
            }
        });
        field.focusedProperty().subscribe((had, has) -> {
            if (had && !has) {
                end(true);
            }
        });
    }

    void begin(final Relation what, final Point2D at) {
        relation = Optional.of(what);
        field.setText(what.label());
        field.resizeRelocate(at.getX() - WIDTH / 2, at.getY() - HEIGHT / 2, WIDTH, HEIGHT);
        world.getChildren().add(field);
        field.requestFocus();
        field.selectAll();
    }

    private void end(final boolean kept) {
        relation.ifPresent(r -> {
            relation = Optional.empty();
            world.getChildren().remove(field);
            if (kept && !field.getText().equals(r.label())) {
                keep.accept(r, field.getText());
            }
            back.run();
        });
    }
}

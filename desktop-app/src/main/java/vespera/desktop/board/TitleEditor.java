package vespera.desktop.board;

import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.tasks.TaskId;

/** The one field in which a card's title is edited in place. It outlives the cells, so no typed letter is lost. */
final class TitleEditor {

    private static final Texts TEXTS = Texts.of(TitleEditor.class);

    private final TextField field = new TextField();
    private final ReadOnlyObjectWrapper<Optional<TaskId>> card = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BiConsumer<TaskId, String> rename;

    /**
     * @param rename is given the title when it is to be kept
     * @param after runs when editing has ended by a key, to give the focus back
     */
    TitleEditor(final BiConsumer<TaskId, String> rename, final Runnable after) {
        this.rename = rename;
        field.getStyleClass().add("card-editor");
        field.setAccessibleText(TEXTS.say("card-title"));
        field.setOnAction(e -> {
            keep();
            after.run();
        });
        field.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                e.consume();
                card.set(Optional.empty());
                after.run();
            }
        });
        field.focusedProperty().subscribe((had, has) -> {
            // A cell that is laid out anew takes the field along and with it the focus, which is no end of editing.
            if (had && !has && field.getScene() != null) {
                keep();
            }
        });
    }

    ReadOnlyObjectProperty<Optional<TaskId>> cardProperty() {
        return card.getReadOnlyProperty();
    }

    TextField field() {
        return field;
    }

    void begin(final TaskId id, final String title) {
        keep();
        field.setText(title);
        card.set(Optional.of(id));
        field.requestFocus();
        field.end();
    }

    private void keep() {
        card.get().ifPresent(id -> {
            card.set(Optional.empty());
            rename.accept(id, field.getText());
        });
    }
}

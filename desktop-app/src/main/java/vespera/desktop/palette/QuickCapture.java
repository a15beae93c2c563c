package vespera.desktop.palette;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Notices;
import vespera.desktop.desk.Subject;
import vespera.scriptorium.tasks.NewTask;

/** Catches a thought in one line, whatever else is going on: it becomes a card in the first column. */
public final class QuickCapture {

    private final Desk desk;
    private final Overlay overlay;

    public QuickCapture(final Desk desk, final Overlay overlay) {
        this.desk = desk;
        this.overlay = overlay;
    }

    /** Shows it over the window. */
    public void open() {
        final TextField field = new TextField();
        field.setPromptText("A thought, in a line");
        field.setAccessibleText("A thought, in a line");
        final Label hint = new Label("Enter keeps it among the ideas on the board    Esc lets it go");
        hint.getStyleClass().add("chooser-hint");
        final VBox box = new VBox(field, hint);
        box.getStyleClass().addAll("chooser", "capture");
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                keep(field.getText());
            }
        });
        overlay.show(box, field);
    }

    private void keep(final String text) {
        if (text.isBlank()) {
            return;
        }
        overlay.hide();
        final String first =
                desk.atelier().tasks().workflow().columns().getFirst().status();
        desk.work()
                .command(
                        () -> desk.atelier()
                                .tasks()
                                .create(
                                        desk.origin(),
                                        NewTask.titled(text.strip()).withStatus(first)),
                        task -> desk.notices()
                                .offer(
                                        Notices.Tone.DONE,
                                        "Kept among the ideas: “" + task.title() + "”",
                                        "Show",
                                        () -> desk.navigator().open(new Subject.OfTask(task.id()))));
    }
}

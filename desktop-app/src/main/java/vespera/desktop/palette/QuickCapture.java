package vespera.desktop.palette;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Notices;
import vespera.desktop.desk.Subject;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.tasks.QuickAdd;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskTree;

/** Catches a thought in one line, whatever else is going on: it becomes a card in the first column. */
public final class QuickCapture {

    private static final Texts TEXTS = Texts.of(QuickCapture.class);
    private final Desk desk;
    private final Overlay overlay;

    public QuickCapture(final Desk desk, final Overlay overlay) {
        this.desk = desk;
        this.overlay = overlay;
    }

    /** Shows it over the window. */
    public void open() {
        final TextField field = new TextField();
        field.setPromptText(TEXTS.say("a-thought"));
        field.setAccessibleText(TEXTS.say("a-thought"));
        final Label hint = new Label(TEXTS.say("capture-hint"));
        hint.getStyleClass().add("chooser-hint");
        final Label understood = new Label();
        understood.setWrapText(true);
        understood.getStyleClass().addAll("chooser-hint", "capture-understood");
        understood.managedProperty().bind(understood.visibleProperty());
        field.textProperty().subscribe(text -> {
            final String words =
                    Captured.words(text.isBlank() ? Optional.empty() : Optional.of(draft(text)), desk.today());
            understood.setText(words);
            understood.setVisible(!words.isEmpty());
        });
        final VBox box = new VBox(field, understood, hint);
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
        final QuickAdd.Draft draft = draft(text).withStatus(first);
        desk.work()
                .command(
                        () -> draft.create(desk.atelier().tasks(), desk.origin()),
                        task -> desk.notices()
                                .offer(
                                        Notices.Tone.DONE,
                                        TEXTS.say("kept", task.title()),
                                        TEXTS.say("show"),
                                        () -> desk.navigator().open(new Subject.OfTask(task.id()))));
    }

    private QuickAdd.Draft draft(final String text) {
        final TaskTree tree = desk.atelier().tasks().tree();
        final Set<String> people = new TreeSet<>();
        people.add(desk.atelier().settings().name());
        tree.live().stream()
                .map(Task::assignee)
                .filter(who -> who != null && !who.startsWith("@"))
                .forEach(people::add);
        final LocalDate today = LocalDate.now(ZoneId.systemDefault());
        return QuickAdd.read(text.strip(), today, Locale.getDefault(Locale.Category.DISPLAY))
                .draft(tree, people);
    }
}

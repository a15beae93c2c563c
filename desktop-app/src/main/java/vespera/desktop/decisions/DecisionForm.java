package vespera.desktop.decisions;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Notices;
import vespera.desktop.desk.Subject;
import vespera.desktop.palette.Overlay;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.decisions.Decision;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskId;

/** Asks for a decision to be written down, over the window. FX thread only. */
public final class DecisionForm {

    private static final Texts TEXTS = Texts.of(DecisionForm.class);

    private final Desk desk;
    private final Overlay overlay;

    public DecisionForm(final Desk desk, final Overlay overlay) {
        this.desk = desk;
        this.overlay = overlay;
    }

    /** What it is about, as far as something is selected. */
    private record About(@Nullable TaskId task, @Nullable DocumentId document, String title) {}

    /** Shows it with what is known already. */
    public void open(final String asked, final String chosen, final String why) {
        final Fields fields = new Fields(asked, chosen, why, about());
        final Overlay over = overlay;
        fields.keep.setOnAction(event -> keep(fields));
        fields.box.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER
                    && (event.isShortcutDown() || !(event.getTarget() instanceof TextArea))
                    && !(event.getTarget() instanceof Button)) {
                event.consume();
                keep(fields);
            }
        });
        over.show(fields.box, asked.isBlank() ? fields.asked : fields.chosen);
    }

    private Optional<About> about() {
        return desk.selection().subject().flatMap(subject -> switch (subject) {
            case Subject.OfTask t ->
                desk.atelier().tasks().tree().find(t.id()).map(Task::title).map(name -> new About(t.id(), null, name));
            case Subject.OfDocument d ->
                desk.atelier().catalogue().find(d.id()).map(Document::name).map(name -> new About(null, d.id(), name));
            case Subject.OfTag _, Subject.OfArtifact _ -> Optional.empty();
        });
    }

    private void keep(final Fields fields) {
        if (fields.asked.getText().isBlank() || fields.chosen.getText().isBlank()) {
            fields.hint.setText(TEXTS.say("needs-both"));
            (fields.asked.getText().isBlank() ? fields.asked : fields.chosen).requestFocus();
            return;
        }
        final Decision decision = fields.decision();
        overlay.hide();
        desk.work()
                .command(
                        () -> desk.atelier().history().decisions().make(desk.origin(), decision),
                        made -> desk.notices()
                                .offer(
                                        Notices.Tone.DONE,
                                        TEXTS.say(
                                                "the-decision-is-recorded",
                                                made.decision().chosen()),
                                        TEXTS.say("show-it"),
                                        () -> desk.navigator().open(new Subject.OfArtifact(made.artifact()))));
    }

    /** What is asked for. */
    private final class Fields {

        private final TextField asked = new TextField();
        private final TextArea options = new TextArea();
        private final TextField chosen = new TextField();
        private final TextField by = new TextField();
        private final TextArea why = new TextArea();
        private final CheckBox linked = new CheckBox();
        private final Button keep = new Button(TEXTS.say("record-it"));
        private final Label hint = new Label("Ctrl+Enter records it    Esc lets it go");
        private final Optional<About> about;
        private final VBox box;

        Fields(final String question, final String choice, final String reason, final Optional<About> about) {
            this.about = about;
            asked.setText(question);
            chosen.setText(choice);
            why.setText(reason);
            by.setText(desk.atelier().settings().name());
            options.setPrefRowCount(3);
            why.setPrefRowCount(3);
            why.setWrapText(true);
            linked.setSelected(about.isPresent());
            linked.setText(about.map(a -> TEXTS.say("about", a.title())).orElse(""));
            linked.setVisible(about.isPresent());
            linked.setManaged(about.isPresent());
            keep.getStyleClass().add("accent");
            hint.getStyleClass().add("chooser-hint");
            final Label title = new Label(TEXTS.say("record-a-decision"));
            title.getStyleClass().add("side-title");
            final Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            box = new VBox(
                    8,
                    title,
                    field(TEXTS.say("what-was-asked"), asked),
                    field(TEXTS.say("options"), options),
                    field(TEXTS.say("what-was-chosen"), chosen),
                    field(TEXTS.say("who-chose"), by),
                    field(TEXTS.say("why-may-be-empty"), why),
                    linked,
                    new HBox(8, hint, space, keep));
            box.getStyleClass().addAll("chooser", "decision");
            box.getStylesheets()
                    .add(Objects.requireNonNull(
                                    DecisionForm.class.getResource("/vespera/desktop/decisions/decisions.css"))
                            .toExternalForm());
        }

        private static VBox field(final String name, final TextInputControl control) {
            final Label label = new Label(name);
            label.setLabelFor(control);
            label.getStyleClass().add("decision-name");
            control.setAccessibleText(name);
            control.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
                // A long text would write a Tab; here it leads on, as in every other field.
                if (event.getCode() == KeyCode.TAB && !event.isShortcutDown()) {
                    event.consume();
                    control.requestFocusTraversal(
                            event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
                }
            });
            return new VBox(3, label, control);
        }

        Decision decision() {
            final Optional<About> link = about.filter(one -> linked.isSelected());
            final List<String> all = options.getText()
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            return new Decision(
                    asked.getText().strip(),
                    all,
                    chosen.getText().strip(),
                    by.getText().strip(),
                    why.getText().strip(),
                    link.map(About::task).orElse(null),
                    link.map(About::document).orElse(null));
        }
    }
}

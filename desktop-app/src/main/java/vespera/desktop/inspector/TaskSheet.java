package vespera.desktop.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Subject;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.artifacts.Artifact;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.journal.Origin;
import vespera.scriptorium.tasks.Autonomy;
import vespera.scriptorium.tasks.Priority;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskId;
import vespera.scriptorium.tasks.Tasks;
import vespera.scriptorium.tasks.Workflow;

/** A task, to be read and changed: in one column beside a view, in two where it is a page of its own. */
final class TaskSheet extends VBox {

    private static final Texts TEXTS = Texts.of(TaskSheet.class);
    private static final String FREE = "";

    private final Desk desk;
    private final TaskId id;
    private final TextField title = new TextField();
    private final TextArea notes = new TextArea();
    private final TextField assignee = new TextField();
    private final Waits waits;
    private final TaskLooks looks;
    private final VBox text = new VBox(8);
    private final VBox fields = new VBox(8);

    TaskSheet(final Desk desk, final Facts.OfTask facts, final boolean page) {
        super(8);
        this.desk = desk;
        looks = new TaskLooks(desk, facts.task());
        final Task task = facts.task();
        id = task.id();
        getStyleClass().add("sheet");
        title.setText(task.title());
        title.getStyleClass().add("sheet-title-field");
        title.setAccessibleText(TEXTS.say("title"));
        HandIn.line(title, task.title(), to -> change((tasks, me) -> tasks.rename(me, id, to)));
        if (!facts.place().isEmpty()) {
            getChildren().add(place(facts.place()));
        }
        getChildren().add(title);
        fields.getChildren()
                .addAll(
                        status(task),
                        priority(task),
                        due(task),
                        assignee(task),
                        looks.tags(),
                        looks.colour(all -> box(all, "", TaskLooks::colourName, chosen -> {})),
                        autonomy(task));
        waits = new Waits(desk, task, facts.waits());
        text.getChildren().addAll(notes(task, page), looks.checklist(), looks.parts(facts.parts(), this::row));
        (page ? fields : text).getChildren().addFirst(waits);
        if (page) {
            waits.toFront();
        }
        others(facts, page ? fields : text);
        if (page) {
            final HBox both = new HBox(24, text, fields);
            HBox.setHgrow(text, javafx.scene.layout.Priority.ALWAYS);
            text.setPrefWidth(0);
            fields.setMinWidth(290);
            fields.setMaxWidth(290);
            getChildren().add(both);
        } else {
            getChildren().addAll(fields, text);
        }
    }

    private javafx.scene.Node place(final List<Task> place) {
        return Sections.chips(place.stream()
                .map(t -> Sections.chip(t.title() + " ›", () -> select(t)))
                .toList());
    }

    private void others(final Facts.OfTask facts, final VBox to) {
        if (!facts.waiting().isEmpty()) {
            to.getChildren().add(Sections.list(TEXTS.say("waiting"), facts.waiting(), "", this::row));
        }
        if (!facts.about().isEmpty()) {
            to.getChildren().add(Sections.list(TEXTS.say("about"), facts.about(), "", this::row));
        }
        to.getChildren()
                .addAll(Sections.decisions(
                        facts.decisions(), one -> desk.navigator().open(new Subject.OfArtifact(one.artifact()))));
        to.getChildren().add(Sections.list(TEXTS.say("history"), facts.history(), TEXTS.say("no-history"), this::row));
    }

    private javafx.scene.Node row(final Task task) {
        return Sections.link("fth-check-square", task.title(), "", () -> select(task));
    }

    private javafx.scene.Node row(final Document document) {
        return Sections.link(
                "fth-file-text",
                document.name(),
                "",
                () -> desk.navigator().open(new Subject.OfDocument(document.id())));
    }

    private javafx.scene.Node row(final Artifact artifact) {
        return Sections.link(
                "fth-clock",
                artifact.title(),
                Sections.when(artifact.at()) + " · " + artifact.actor().name(),
                () -> desk.navigator().open(new Subject.OfArtifact(artifact.id())));
    }

    private void select(final Task task) {
        desk.selection().select(new Subject.OfTask(task.id()));
    }

    /** Whether something is being typed that a fresh sheet would take away. */
    boolean editing() {
        return title.isFocused() || notes.isFocused() || assignee.isFocused() || waits.editing() || looks.editing();
    }

    /** Which of the fields that add something is being used; empty for none. */
    String adding() {
        return looks.adding();
    }

    /** Goes on adding where a sheet before this one was left. */
    void goOn(final String adding) {
        looks.goOn(adding);
    }

    private javafx.scene.Node status(final Task task) {
        final Workflow workflow = desk.atelier().tasks().workflow();
        final List<String> all = new ArrayList<>(List.of(FREE));
        workflow.columns().forEach(c -> all.add(c.status()));
        final String now = Objects.requireNonNullElse(task.status(), FREE);
        final ComboBox<String> box = box(
                all,
                now,
                status -> workflow.column(status).map(Workflow.Column::title).orElse(TEXTS.say("map-only")),
                to -> change((tasks, me) -> tasks.setStatus(me, id, to.equals(FREE) ? null : to)));
        return Sections.field(TEXTS.say("status"), box);
    }

    private javafx.scene.Node priority(final Task task) {
        return Sections.field(
                TEXTS.say("priority"),
                box(
                        List.of(Priority.values()),
                        task.priority(),
                        TaskSheet::said,
                        to -> change((tasks, me) -> tasks.setPriority(me, id, to))));
    }

    private javafx.scene.Node autonomy(final Task task) {
        return Sections.field(
                TEXTS.say("roles-may"),
                box(
                        List.of(Autonomy.values()),
                        task.autonomy(),
                        level -> switch (level) {
                            case HUMAN -> TEXTS.say("may-nothing");
                            case SUPERVISED -> TEXTS.say("may-propose");
                            case AUTONOMOUS -> TEXTS.say("may-finish");
                        },
                        to -> change((tasks, me) -> tasks.setAutonomy(me, id, to))));
    }

    private javafx.scene.Node due(final Task task) {
        final DatePicker picker = new DatePicker(task.due());
        picker.setPromptText(TEXTS.say("no-day"));
        picker.setAccessibleText(TEXTS.say("due"));
        picker.valueProperty().addListener((value, before, now) -> {
            if (!Objects.equals(before, now)) {
                change((tasks, me) -> tasks.setDue(me, id, now));
            }
        });
        return Sections.field(TEXTS.say("due"), picker);
    }

    private javafx.scene.Node assignee(final Task task) {
        final String now = Objects.requireNonNullElse(task.assignee(), "");
        assignee.setText(now);
        assignee.setPromptText(TEXTS.say("who-prompt"));
        assignee.setAccessibleText(TEXTS.say("who-does"));
        HandIn.line(assignee, now, to -> change((tasks, me) -> tasks.assign(me, id, to)));
        return Sections.field(TEXTS.say("who"), assignee);
    }

    private javafx.scene.Node notes(final Task task, final boolean page) {
        notes.setText(task.notes());
        notes.setWrapText(true);
        notes.setPromptText(TEXTS.say("notes-prompt"));
        notes.setAccessibleText(TEXTS.say("notes"));
        final long lines =
                task.notes().lines().mapToLong(l -> 1 + l.length() / 40).sum();
        notes.setPrefRowCount(page ? Math.clamp(lines + 2, 8, 22) : Math.clamp(lines + 1, 3, 12));
        HandIn.text(notes, task.notes(), to -> change((tasks, me) -> tasks.annotate(me, id, to)));
        tab(notes);
        final VBox box = new VBox(6, Sections.head(TEXTS.say("notes")), notes);
        box.getStyleClass().add("section");
        return box;
    }

    /** A long text would write a Tab; here it leads on, as in every other field. */
    private static void tab(final TextArea area) {
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB && !event.isShortcutDown()) {
                event.consume();
                area.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            }
        });
    }

    private static <T> ComboBox<T> box(
            final List<T> all,
            final T now,
            final java.util.function.Function<T, String> words,
            final Consumer<T> kept) {
        final ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(all);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(final @Nullable T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public @Nullable T fromString(final String text) {
                return null;
            }
        });
        box.setValue(now);
        box.valueProperty().addListener((value, before, to) -> {
            if (to != null && !to.equals(before)) {
                kept.accept(to);
            }
        });
        return box;
    }

    private static String said(final Priority priority) {
        return TEXTS.say("priority-" + priority.name().toLowerCase(Locale.ROOT));
    }

    /** A change to this task. */
    private interface Changing {
        void apply(Tasks tasks, Origin me);
    }

    private void change(final Changing changing) {
        desk.work().command(() -> changing.apply(desk.atelier().tasks(), desk.origin()));
    }
}

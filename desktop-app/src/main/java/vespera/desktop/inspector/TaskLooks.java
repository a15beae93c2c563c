package vespera.desktop.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Notices;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.tasks.Checklist;
import vespera.scriptorium.tasks.QuickAdd;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskDetail;

/** What a task's sheet has beside plain fields: tags, colour, checklist, and a line that adds a part. */
final class TaskLooks {

    private static final Texts TEXTS = Texts.of(TaskLooks.class);
    private static final List<String> COLOURS =
            List.of("", "red", "orange", "yellow", "green", "teal", "blue", "purple", "pink", "grey");

    private final Desk desk;
    private final Task task;
    private final TextField tags = new TextField();
    private final TextField item = new TextField();
    private final TextField part = new TextField();

    TaskLooks(final Desk desk, final Task task) {
        this.desk = desk;
        this.task = task;
    }

    boolean editing() {
        return tags.isFocused() || typing(item) || typing(part);
    }

    private static boolean typing(final TextField field) {
        return field.isFocused() && !field.getText().isEmpty();
    }

    /** Which of the fields that add something is being used; empty for none. */
    String adding() {
        return item.isFocused() ? "item" : part.isFocused() ? "part" : "";
    }

    /** Goes on adding where a sheet before this one was left. */
    void goOn(final String adding) {
        switch (adding) {
            case "item" -> item.requestFocus();
            case "part" -> part.requestFocus();
            default -> {}
        }
    }

    Node tags() {
        final String now = String.join(" ", task.tags());
        tags.setText(now);
        tags.setPromptText(TEXTS.say("tags-prompt"));
        tags.setAccessibleText(TEXTS.say("tags-help"));
        HandIn.line(tags, now, to -> detail(TaskDetail.TAGS, TaskDetail.ofTags(TaskDetail.tags(to))));
        return Sections.field(TEXTS.say("tags"), tags);
    }

    Node colour(final Function<List<String>, ComboBox<String>> box) {
        final ComboBox<String> colours = box.apply(COLOURS);
        colours.setValue(task.detail(TaskDetail.COLOUR).orElse(""));
        colours.setAccessibleText(TEXTS.say("colour"));
        colours.valueProperty().addListener((value, was, is) -> detail(TaskDetail.COLOUR, is));
        return Sections.field(TEXTS.say("colour"), colours);
    }

    static String colourName(final String colour) {
        return TEXTS.say(colour.isEmpty() ? "no-colour" : "colour-" + colour);
    }

    private void detail(final String key, final String to) {
        final @Nullable String value = to.isEmpty() ? null : to;
        if (!Objects.equals(value, task.details().get(key))) {
            desk.work()
                    .command(() -> desk.atelier().tasks().setDetail(desk.origin(), task.id(), key, value), done -> {});
        }
    }

    /** The checklist of the notes: ticking writes the notes. */
    Node checklist() {
        final Checklist list = Checklist.of(task.notes());
        final VBox box = new VBox(6);
        box.getStyleClass().add("section");
        box.getChildren()
                .add(Sections.head(
                        list.total() == 0
                                ? TEXTS.say("checklist")
                                : TEXTS.say("checklist-of", list.done(), list.total())));
        for (int i = 0; i < list.items().size(); i++) {
            final int index = i;
            final CheckBox tick = new CheckBox(list.items().get(i).text());
            tick.setMnemonicParsing(false);
            tick.setWrapText(true);
            tick.setSelected(list.items().get(i).done());
            tick.setOnAction(e -> notes(now -> Checklist.tick(now, index, tick.isSelected())));
            box.getChildren().add(tick);
        }
        adder(item, TEXTS.say("add-item"), text -> notes(now -> Checklist.add(now, text)));
        box.getChildren().add(item);
        return box;
    }

    private void notes(final Function<String, String> change) {
        desk.work()
                .command(
                        () -> {
                            final String now = desk.atelier()
                                    .tasks()
                                    .tree()
                                    .find(task.id())
                                    .map(Task::notes)
                                    .orElse(task.notes());
                            return desk.atelier().tasks().annotate(desk.origin(), task.id(), change.apply(now));
                        },
                        done -> {});
    }

    /** The tasks under this one, and a line that adds one; it reads as the board's quick add. */
    Node parts(final List<Task> parts, final Function<Task, Node> row) {
        final VBox box = Sections.list(TEXTS.say("parts"), parts, "", row);
        adder(part, TEXTS.say("add-part"), this::part);
        box.getChildren().removeIf(node -> parts.isEmpty() && box.getChildren().indexOf(node) == 1);
        box.getChildren().add(part);
        return box;
    }

    private void part(final String line) {
        final QuickAdd.Draft draft = QuickAdd.read(line, desk.today(), Locale.getDefault())
                .draft(desk.tree(), people())
                .withStatus(task.status() == null ? null : first())
                .under(task.id());
        desk.work().command(() -> draft.create(desk.atelier().tasks(), desk.origin()), made -> {
            if (!draft.unread().isEmpty()) {
                desk.notices()
                        .say(
                                Notices.Tone.INFO,
                                String.join(
                                        " ",
                                        draft.unread().stream()
                                                .map(QuickAdd.Unread::said)
                                                .toList()));
            }
        });
    }

    private String first() {
        return desk.atelier().tasks().workflow().columns().getFirst().status();
    }

    private List<String> people() {
        final List<String> people = new ArrayList<>();
        desk.tree().live().forEach(one -> {
            if (one.assignee() != null) {
                people.add(one.assignee());
            }
        });
        return people;
    }

    private static void adder(final TextField field, final String prompt, final Consumer<String> add) {
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        field.setOnAction(e -> {
            final String text = field.getText();
            field.clear();
            if (!text.isBlank()) {
                add.accept(text);
            }
        });
    }
}

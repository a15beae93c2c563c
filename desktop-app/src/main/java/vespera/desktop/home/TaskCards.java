package vespera.desktop.home;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Subject;
import vespera.desktop.desk.TakeBack;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.tasks.NewTask;
import vespera.scriptorium.tasks.Task;

/** The cards about tasks: what is due and under way, and what was caught and not sorted yet. */
final class TaskCards {

    private static final Texts TEXTS = Texts.of(TaskCards.class);
    private static final int DUE = 5;
    private static final int DOING = 3;
    private static final int CAUGHT = 3;

    private final Desk desk;

    TaskCards(final Desk desk) {
        this.desk = desk;
    }

    /** What is due, the most pressing first, and what is under way besides. */
    Node today(final HomeFacts facts) {
        final List<Task> all = Stream.of(facts.overdue(), facts.today(), facts.soon())
                .flatMap(List::stream)
                .toList();
        final VBox card = Rows.card(TEXTS.say("today-and-next"), DUE, all, t -> due(t, facts));
        if (all.isEmpty()) {
            card.getChildren().add(Rows.quiet(TEXTS.say("nothing-due")));
        }
        card.setId("home-today");
        return card;
    }

    /** What is under way, and neither in hand nor due so soon that it is named already. */
    Optional<Node> doing(final HomeFacts facts) {
        final Set<Task> named = Stream.of(facts.overdue(), facts.today(), facts.soon())
                .flatMap(List::stream)
                .collect(Collectors.toSet());
        final List<Task> all = facts.doing().stream()
                .filter(t -> facts.task().filter(t::equals).isEmpty() && !named.contains(t))
                .toList();
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(Rows.card(
                        TEXTS.say("under-way"),
                        DOING,
                        all,
                        t -> ticked(t, Rows.row("fth-play", t.title(), "", Words.who(t), () -> open(t)))));
    }

    private Node due(final Task task, final HomeFacts facts) {
        final LocalDate day = Objects.requireNonNull(task.due());
        final String style = day.isBefore(facts.day()) ? "overdue" : day.equals(facts.day()) ? "today" : "soon";
        final String when = switch (style) {
            case "overdue" -> TEXTS.say("overdue-since", Words.day(day));
            case "today" -> TEXTS.say("today");
            default -> Words.day(day);
        };
        final Button row = Rows.row("fth-calendar", task.title(), Words.who(task), when, () -> open(task));
        row.getStyleClass().add("due-" + style);
        return ticked(task, row);
    }

    private Node ticked(final Task task, final Button row) {
        return Rows.with(Rows.small("fth-circle", TEXTS.say("tick"), task.title(), () -> done(task)), row);
    }

    private void done(final Task task) {
        final TakeBack back = new TakeBack(desk);
        desk.work()
                .command(
                        () -> {
                            final String done =
                                    desk.atelier().tasks().workflow().done();
                            desk.atelier().tasks().setStatus(desk.origin(), task.id(), done);
                            return back.next();
                        },
                        undo -> back.said(TEXTS.say("ticked", task.title()), undo));
    }

    /** What was caught and not sorted yet, and where to catch more. */
    Node inbox(final HomeFacts facts) {
        final VBox card = Rows.card(
                TEXTS.say("inbox"),
                CAUGHT,
                facts.inbox(),
                t -> Rows.row("fth-inbox", t.title(), "", "", () -> open(t)));
        card.setId("home-inbox");
        final TextField field = new TextField();
        field.setId("home-catch");
        field.setPromptText(TEXTS.say("catch"));
        field.setAccessibleText(TEXTS.say("catch"));
        field.setOnAction(event -> keep(field));
        card.getChildren().add(1, field);
        VBox.setMargin(field, new javafx.geometry.Insets(0, 8, 6, 8));
        if (facts.inbox().isEmpty()) {
            card.getChildren().add(Rows.quiet(TEXTS.say("inbox-empty")));
        }
        return card;
    }

    private void keep(final TextField field) {
        final String thought = field.getText().strip();
        if (thought.isEmpty()) {
            return;
        }
        field.clear();
        final String first =
                desk.atelier().tasks().workflow().columns().getFirst().status();
        desk.work().command(() -> {
            desk.atelier().tasks().create(desk.origin(), NewTask.titled(thought).withStatus(first));
        });
    }

    void open(final Task task) {
        desk.navigator().open(new Subject.OfTask(task.id()));
    }
}

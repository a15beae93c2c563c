package vespera.scriptorium.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vespera.scriptorium.arrangement.ArrangementEvent;
import vespera.scriptorium.chat.ChatEvent;
import vespera.scriptorium.chat.MessageId;
import vespera.scriptorium.chat.Source;
import vespera.scriptorium.codex.Entity;
import vespera.scriptorium.codex.EntityEvent;
import vespera.scriptorium.decisions.Decision;
import vespera.scriptorium.decisions.DecisionEvent;
import vespera.scriptorium.decisions.DecisionId;
import vespera.scriptorium.documents.DocumentEvent;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.documents.FileState;
import vespera.scriptorium.documents.Mark;
import vespera.scriptorium.suggestions.Answer;
import vespera.scriptorium.suggestions.Kind;
import vespera.scriptorium.suggestions.SuggestionEvent;
import vespera.scriptorium.tasks.Autonomy;
import vespera.scriptorium.tasks.Priority;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskEvent;
import vespera.scriptorium.tasks.TaskId;

/** One event of every kind, with every field filled in. */
final class EventSamples {

    private static final TaskId TASK = TaskId.of("01930000-0000-7000-8000-000000000001");
    private static final TaskId OTHER = TaskId.of("01930000-0000-7000-8000-000000000002");
    private static final DocumentId DOCUMENT = DocumentId.of("01930000-0000-7000-8000-000000000003");
    private static final FileState BEFORE = new FileState("ab".repeat(32), 12, 1_760_000_000_000L, true);
    private static final FileState AFTER = new FileState("cd".repeat(32), 30_000_000, 1_760_000_001_234L, false);

    private static final DecisionId DECISION = DecisionId.of("01930000-0000-7000-8000-000000000006");
    private static final Decision DECIDED = new Decision(
            "Who keeps the light?",
            List.of("Mara", "nobody"),
            "nobody",
            "Ada",
            "The dark is the better opening.",
            TASK,
            DOCUMENT);

    private static final List<Answer> ANSWERS = List.of(
            new Answer("0123456789abcdef", "ab".repeat(16), Kind.MENTION, "Träume/Prologue.md", "Mara.md", "mara"),
            new Answer("fedcba9876543210", "cd".repeat(16), Kind.TAG, "Prologue.md", "sea/light", "sea/light"));

    private EventSamples() {}

    static List<Event> all() {
        final LocalDate due = LocalDate.of(2026, 11, 30);
        final Task task = new Task(
                TASK,
                "Prologue “rewritten” 🖋",
                "See [[Lighthouse]].\nSecond line.",
                "todo",
                Priority.HIGH,
                due,
                OTHER,
                2.5,
                List.of(OTHER),
                "@editor",
                Autonomy.SUPERVISED,
                false,
                new TreeMap<>(Map.of("colour", "teal", "tags", "chapter sea")));
        return List.of(
                new TaskEvent.Created(TASK, task),
                new TaskEvent.Renamed(TASK, "Old", "New"),
                new TaskEvent.NotesChanged(TASK, "", "Notes"),
                new TaskEvent.StatusChanged(TASK, null, "doing"),
                new TaskEvent.PriorityChanged(TASK, Priority.LOW, Priority.URGENT),
                new TaskEvent.DueChanged(TASK, due, due.plusDays(1)),
                new TaskEvent.AssigneeChanged(TASK, "Ada", null),
                new TaskEvent.AutonomyChanged(TASK, Autonomy.HUMAN, Autonomy.AUTONOMOUS),
                new TaskEvent.DetailChanged(TASK, "colour", null, "teal"),
                new TaskEvent.Moved(TASK, null, 1, OTHER, 0.125),
                new TaskEvent.DependencyAdded(TASK, OTHER),
                new TaskEvent.DependencyRemoved(TASK, OTHER),
                new TaskEvent.Archived(TASK),
                new TaskEvent.Restored(TASK),
                new DocumentEvent.Added(DOCUMENT, "Träume/Prologue.md", BEFORE),
                new DocumentEvent.Written(
                        DOCUMENT,
                        BEFORE,
                        AFTER,
                        List.of(
                                new Mark(0, 12, Actor.imported("paste")),
                                new Mark(40, 99, Actor.role("ollama:llama3.2:3b")))),
                new DocumentEvent.Moved(DOCUMENT, "a.md", "b/c.md"),
                new DocumentEvent.Archived(DOCUMENT, "a.md"),
                new DocumentEvent.Restored(DOCUMENT, "a.md"),
                new DocumentEvent.Vanished(DOCUMENT, "a.md"),
                new ChatEvent.Posted(
                        MessageId.of("01930000-0000-7000-8000-000000000004"),
                        "desk",
                        "ef".repeat(32),
                        42,
                        "ollama:llama3.2:3b",
                        MessageId.of("01930000-0000-7000-8000-000000000005"),
                        List.of(new Source(1, "a.md", 3, "a passage")),
                        "complete",
                        100,
                        20),
                new ContentErased(List.of(3L, 4L), List.of("ef".repeat(32)), "a key pasted by mistake"),
                new DecisionEvent.Made(DECISION, DECIDED),
                new DecisionEvent.Withdrawn(DECISION, DECIDED),
                new SuggestionEvent.Accepted(ANSWERS),
                new SuggestionEvent.Dismissed(ANSWERS),
                new SuggestionEvent.Reopened(ANSWERS, true),
                new ArrangementEvent.Arranged("board/Träume", null, "doing\treview"),
                new EntityEvent.Judged("mara", "mara kell", EntityEvent.Verdict.DIFFERENT, EntityEvent.Verdict.SAME),
                new EntityEvent.Sorted("kell", Entity.Kind.PLACE, Entity.Kind.CHARACTER),
                new EntityEvent.Called("mara", "Mara", "Mara Kell"),
                new EntityEvent.Dismissed("lantern", false, true),
                new EntityEvent.Settled("0123456789abcdef", false, true));
    }

    /** What a payload of an older schema can tell of an event. */
    static Event asOf(final Event event, final int schema) {
        if (event instanceof TaskEvent.Created(final var id, final var task) && schema == 1) {
            return new TaskEvent.Created(id, task.withDetails(Map.of()));
        }
        return event instanceof DocumentEvent.Written(final var id, final var from, final var to, final var _)
                        && schema == 1
                ? new DocumentEvent.Written(id, from, to)
                : event;
    }
}

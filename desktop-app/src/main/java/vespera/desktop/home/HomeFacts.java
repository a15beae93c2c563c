package vespera.desktop.home;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vespera.desktop.desk.Subject;
import vespera.desktop.past.Change;
import vespera.desktop.past.SinceHere;
import vespera.gateway.Atelier;
import vespera.scriptorium.documents.AtelierFolder;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.suggestions.Kind;
import vespera.scriptorium.suggestions.Suggestion;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskId;
import vespera.scriptorium.tasks.Workflow;

/**
 * What home has to say, gathered in the background.
 *
 * @param document the document that was worked on last
 * @param caret where she was in it
 * @param task the task that was in hand last
 * @param overdue not done and due before today, the oldest first
 * @param today not done and due today
 * @param soon not done and due within a week, the nearest first
 * @param doing tasks under way, the pressing ones first
 * @param inbox what was caught and not sorted yet, the newest first
 * @param recent what was done lately, each command once, newest first
 * @param day the day that tasks are due before, on or after
 * @param skipped what could not be read
 * @param archived how many things are in the archive
 * @param suggestions the first few
 * @param open how many suggestions there are
 * @param since what changed since the person was last here; empty in a first session
 */
record HomeFacts(
        Optional<Document> document,
        Optional<CaretWords> caret,
        Optional<Task> task,
        List<Task> overdue,
        List<Task> today,
        List<Task> soon,
        List<Task> doing,
        List<Task> inbox,
        List<Change> recent,
        LocalDate day,
        List<AtelierFolder.Skipped> skipped,
        int archived,
        int documents,
        int tasks,
        List<Suggestion> suggestions,
        int open,
        Optional<SinceHere.Found> since) {

    private static final String DOING = "doing";
    private static final String PLACE = "writing.place.";
    private static final String LAST = "writing.last";
    private static final int RECENT = 10;
    private static final int MOST_READ = 30;
    private static final int SOON_DAYS = 7;
    private static final int SINCE = 200;
    private static final int SUGGESTED = 3;

    /** Gathers it; blocks. */
    static HomeFacts gather(
            final Atelier atelier,
            final Optional<Subject> document,
            final Optional<Subject> task,
            final SinceHere since) {
        final LocalDate day = LocalDate.now(ZoneId.systemDefault());
        final List<Suggestion> suggestions = atelier.organising().suggestions().open();
        final Workflow workflow = atelier.tasks().workflow();
        final List<Task> open = atelier.tasks().tree().live().stream()
                .filter(t -> t.status() != null && !t.status().equals(workflow.done()))
                .toList();
        final Optional<Document> last = last(atelier, document);
        return new HomeFacts(
                last,
                last.flatMap(one -> caret(atelier, one)),
                task.flatMap(s -> s instanceof Subject.OfTask t ? find(atelier, t.id()) : Optional.empty()),
                due(open, d -> d.isBefore(day)),
                due(open, d -> d.equals(day)),
                due(open, d -> d.isAfter(day) && !d.isAfter(day.plusDays(SOON_DAYS))),
                doing(open),
                inbox(open, workflow),
                recent(since),
                day,
                atelier.documents().scan().skipped(),
                atelier.catalogue().archived().size()
                        + (int) atelier.tasks().tree().all().stream()
                                .filter(Task::archived)
                                .count(),
                atelier.catalogue().size(),
                atelier.tasks().tree().live().size(),
                varied(suggestions),
                suggestions.size(),
                since.read(SINCE));
    }

    /** Whether there is nothing in the atelier yet. */
    boolean empty() {
        return documents == 0 && tasks == 0;
    }

    private static Optional<Document> last(final Atelier atelier, final Optional<Subject> document) {
        return document.<Optional<Document>>map(
                        s -> s instanceof Subject.OfDocument d ? find(atelier, d.id()) : Optional.empty())
                .orElseGet(() -> atelier.memory().recall(LAST).flatMap(id -> find(atelier, DocumentId.of(id))));
    }

    private static Optional<CaretWords> caret(final Atelier atelier, final Document document) {
        return atelier.memory()
                .recall(PLACE + document.id())
                .flatMap(place -> atelier.documents().text(document).flatMap(text -> CaretWords.at(text, place)));
    }

    private static List<Task> doing(final List<Task> open) {
        return open.stream()
                .filter(t -> DOING.equals(t.status()))
                .sorted(Comparator.comparing(Task::priority).reversed())
                .toList();
    }

    /** Ids grow with time: the greatest is the newest. */
    private static List<Task> inbox(final List<Task> open, final Workflow workflow) {
        final String first = workflow.columns().getFirst().status();
        return open.stream()
                .filter(t -> first.equals(t.status()) && t.parent() == null && t.due() == null)
                .sorted(Comparator.comparing((Task t) -> t.id().value()).reversed())
                .toList();
    }

    /** The surest of each kind first, so that the few are not all alike. */
    private static List<Suggestion> varied(final List<Suggestion> all) {
        final Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        final List<Suggestion> first =
                all.stream().filter(s -> kinds.add(s.kind())).toList();
        return Stream.concat(first.stream(), all.stream())
                .distinct()
                .limit(SUGGESTED)
                .toList();
    }

    private static Optional<Document> find(final Atelier atelier, final DocumentId id) {
        return atelier.catalogue().find(id).filter(Document::here);
    }

    private static Optional<Task> find(final Atelier atelier, final TaskId id) {
        return atelier.tasks().tree().find(id).filter(t -> !t.archived());
    }

    private static List<Task> due(final List<Task> open, final Predicate<LocalDate> when) {
        return open.stream()
                .filter(t -> t.due() != null && when.test(t.due()))
                .sorted(Comparator.comparing(t -> Objects.requireNonNull(t.due())))
                .toList();
    }

    // A first scan brings in hundreds of versions at once: they say nothing about what was done lately.
    private static List<Change> recent(final SinceHere since) {
        return since.lately(MOST_READ).stream()
                .filter(change -> switch (change.happening().actor().kind()) {
                    case PERSON, ROLE, OUTSIDE -> true;
                    case IMPORT, SYSTEM -> false;
                })
                .limit(RECENT)
                .toList();
    }
}

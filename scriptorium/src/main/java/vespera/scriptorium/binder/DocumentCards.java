package vespera.scriptorium.binder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.journal.Origin;
import vespera.scriptorium.tasks.Autonomy;
import vespera.scriptorium.tasks.Priority;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskDetail;
import vespera.scriptorium.tasks.TaskEvent;
import vespera.scriptorium.tasks.TaskTree;
import vespera.scriptorium.tasks.Tasks;

/** How far documents are: the column of the card that stands for each. There is no status beside the board's. */
public final class DocumentCards {

    private final Tasks tasks;

    public DocumentCards(final Tasks tasks) {
        this.tasks = tasks;
    }

    /** The card that stands for each document, by the document's id as text; of several the first with a status. */
    public static Map<String, Task> of(final TaskTree tree) {
        final Map<String, Task> cards = new HashMap<>();
        tree.live().stream()
                .sorted(Comparator.comparing((Task t) -> t.status() == null).thenComparingDouble(Task::order))
                .forEach(task -> task.detail(TaskDetail.DOCUMENT).ifPresent(id -> cards.putIfAbsent(id, task)));
        return cards;
    }

    /**
     * Has the cards of documents stand in a column, as one command; a document without a card gets one.
     *
     * @param words what is done, for the history, in the past tense
     * @param status the column's id; null takes the cards off the board
     */
    public void set(
            final Origin origin, final String words, final List<Document> documents, final @Nullable String status) {
        tasks.all(origin, words, tree -> {
            final Map<String, Task> cards = of(tree);
            final List<TaskEvent> events = new ArrayList<>();
            double order = tree.nextOrder();
            for (final Document document : documents) {
                final Task card = cards.get(document.id().toString());
                if (card != null && !Objects.equals(card.status(), status)) {
                    events.add(new TaskEvent.StatusChanged(card.id(), card.status(), status));
                } else if (card == null && status != null) {
                    final Task made = card(document, status, order);
                    order += 1;
                    events.add(new TaskEvent.Created(made.id(), made));
                }
            }
            return events;
        });
    }

    private Task card(final Document document, final String status, final double order) {
        return new Task(
                        tasks.nextId(),
                        document.name(),
                        "",
                        status,
                        Priority.NORMAL,
                        null,
                        null,
                        order,
                        List.of(),
                        null,
                        Autonomy.HUMAN,
                        false)
                .withDetail(TaskDetail.DOCUMENT, document.id().toString());
    }
}

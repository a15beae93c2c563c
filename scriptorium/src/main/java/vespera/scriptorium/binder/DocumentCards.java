package vespera.scriptorium.binder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.documents.Documents;
import vespera.scriptorium.documents.NewText;
import vespera.scriptorium.journal.Gate;
import vespera.scriptorium.journal.Origin;
import vespera.scriptorium.tasks.Autonomy;
import vespera.scriptorium.tasks.Priority;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskDetail;
import vespera.scriptorium.tasks.TaskEvent;
import vespera.scriptorium.tasks.TaskTree;
import vespera.scriptorium.tasks.Tasks;

/** Cards that stand for documents. How far a document is, is its card's column: there is no status beside the board's. */
public final class DocumentCards {

    private static final String CANNOT = "[\\\\/:*?\"<>|\\[\\]#^\\p{Cntrl}]+";
    private static final int LONGEST = 80;
    private static final int MOST_TRIES = 1_000;

    private final Gate gate;
    private final Documents documents;
    private final Tasks tasks;

    public DocumentCards(final Gate gate, final Documents documents, final Tasks tasks) {
        this.gate = gate;
        this.documents = documents;
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

    /**
     * Makes a document that a card stands for from then on; it begins with the card's title and notes, and lies where
     * the document of what the card is part of lies.
     *
     * @return the document; the one it stands for already, where there is one
     */
    public DocumentId write(final Origin origin, final Task card) {
        final Optional<DocumentId> known = document(card);
        if (known.isPresent()) {
            return known.get();
        }
        final DocumentId id = new DocumentId(gate.id());
        final String before = card.details().get(TaskDetail.DOCUMENT);
        final String notes = card.notes().isBlank() ? "" : card.notes().strip() + "\n";
        documents.rewrite(
                origin,
                gate.command("began to write “" + card.title() + "”"),
                List.of(),
                List.of(new NewText(id, path(card), "# " + card.title() + "\n\n" + notes)),
                List.of(new TaskEvent.DetailChanged(card.id(), TaskDetail.DOCUMENT, before, id.toString())));
        return id;
    }

    private Optional<DocumentId> document(final Task card) {
        final String wanted = card.details().getOrDefault(TaskDetail.DOCUMENT, "");
        return documents.catalogue().here().stream()
                .map(Document::id)
                .filter(id -> id.toString().equals(wanted))
                .findFirst();
    }

    private String path(final Task card) {
        final TaskTree tree = tasks.tree();
        final String folder = tree.ancestry(card.id()).reversed().stream()
                .flatMap(above -> Stream.concat(Stream.of(above), tree.children(above.id()).stream()))
                .flatMap(near -> document(near).flatMap(documents.catalogue()::find).stream())
                .map(Document::path)
                .findFirst()
                .map(path -> path.substring(0, path.lastIndexOf('/') + 1))
                .orElse("");
        final String plain = card.title()
                .replaceAll(CANNOT, " ")
                .replaceAll("\\s+", " ")
                .strip()
                .replaceFirst("^\\.+", "");
        final int end = plain.offsetByCodePoints(0, Math.min(LONGEST, plain.codePointCount(0, plain.length())));
        final String name =
                folder + (end == 0 ? "Card" : plain.substring(0, end).strip());
        String free = name + ".md";
        for (int i = 2; documents.folder().exists(documents.folder().resolve(free)) && i < MOST_TRIES; i++) {
            free = name + " " + i + ".md";
        }
        return free;
    }
}

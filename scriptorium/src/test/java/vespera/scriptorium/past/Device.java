package vespera.scriptorium.past;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import vespera.scriptorium.chat.ChatEvent;
import vespera.scriptorium.chat.MessageId;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentEvent;
import vespera.scriptorium.documents.DocumentFold;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.journal.Actor;
import vespera.scriptorium.journal.Chain;
import vespera.scriptorium.journal.Change;
import vespera.scriptorium.journal.Command;
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.journal.Event;
import vespera.scriptorium.journal.EventCodec;
import vespera.scriptorium.journal.Ids;
import vespera.scriptorium.journal.Journal;
import vespera.scriptorium.journal.Origin;
import vespera.scriptorium.tasks.Autonomy;
import vespera.scriptorium.tasks.Priority;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskEvent;
import vespera.scriptorium.tasks.TaskId;
import vespera.scriptorium.tasks.TaskTree;
import vespera.scriptorium.testing.Samples;
import vespera.scriptorium.testing.Scriptorium;

/** One device that works on its own: everything it does fits what it knows. */
final class Device {

    static final int KINDS = 15;
    static final int OTHERS = 6;
    static final int MOST = KINDS * OTHERS * OTHERS * 3 - 1;

    static final EventCodec CODEC = new EventCodec(Scriptorium.types());

    private final String name;
    private final Ids ids;
    private final Chain chain;
    private final List<Entry> entries;
    private Journal.Tail tail;
    private TaskTree tasks = TaskTree.of(List.of());
    private final Map<DocumentId, Document> documents;
    private long now;

    /** A new one with nothing on it. */
    Device(final String name) {
        this(name, new ArrayList<>(), new HashMap<>(), 1_000, new Journal.Tail(name, 0, 0, Chain.START));
    }

    private Device(
            final String name,
            final List<Entry> entries,
            final Map<DocumentId, Document> documents,
            final long now,
            final Journal.Tail tail) {
        this.name = name;
        this.entries = entries;
        this.documents = documents;
        this.now = now;
        this.tail = tail;
        this.ids = new Ids(() -> Instant.ofEpochMilli(this.now), new Random(name.hashCode()));
        this.chain = new Chain(CODEC, () -> Instant.ofEpochMilli(this.now), ids);
    }

    /** Another device that goes on from here: under a name of its own, or as the copy of a folder does, under this. */
    Device copy(final String other, final long ahead) {
        final Device copy = new Device(
                other,
                new ArrayList<>(entries),
                new HashMap<>(documents),
                now + ahead,
                new Journal.Tail(other, tail.sequence(), tail.time(), tail.hash()));
        copy.tasks = tasks;
        return copy;
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    TaskTree tasks() {
        return tasks;
    }

    Map<DocumentId, Document> documents() {
        return documents;
    }

    /** Does what a number stands for, where it fits. */
    void act(final int number) {
        now += 1 + number / (KINDS * OTHERS * OTHERS);
        final int which = number / KINDS % OTHERS;
        final int other = number / KINDS / OTHERS % OTHERS;
        final Optional<? extends Event> event = number % KINDS < 10
                ? task(number % KINDS, which, other)
                        .filter(e -> tasks.refusal(e).isEmpty())
                : said(number % KINDS, which, other);
        event.ifPresent(this::keep);
    }

    private void keep(final Event event) {
        final Change change = new Change(
                new Origin(Actor.person(name), new UUID(7, 7), null),
                new Command(ids.next(), Command.Nature.DO, "did", null, true),
                List.of(event),
                List.of(),
                List.of());
        final Entry entry = chain.link(tail, change).getFirst();
        entries.add(entry);
        tail = new Journal.Tail(name, entry.sequence(), entry.time(), entry.hash());
        if (event instanceof TaskEvent e) {
            tasks = tasks.after(e);
        } else if (event instanceof DocumentEvent e) {
            final Document after = DocumentFold.after(documents.get(e.id()), e);
            if (after != null) {
                documents.put(e.id(), after);
            }
        }
    }

    private Optional<TaskEvent> task(final int kind, final int which, final int other) {
        final Optional<Task> with = pick(other);
        if (kind < 2) {
            final TaskId parent = kind == 0 ? null : with.map(Task::id).orElse(null);
            final Task made = new Task(
                    new TaskId(ids.next()),
                    "made " + other,
                    "",
                    null,
                    Priority.NORMAL,
                    null,
                    parent,
                    tasks.nextOrder(),
                    List.of(),
                    null,
                    Autonomy.HUMAN,
                    false);
            return Optional.of(new TaskEvent.Created(made.id(), made));
        }
        return pick(which)
                .flatMap(t -> with.map(w -> switch (kind) {
                    case 2 -> new TaskEvent.Renamed(t.id(), t.title(), name + other);
                    case 3 -> new TaskEvent.NotesChanged(t.id(), t.notes(), name + other);
                    case 4 -> new TaskEvent.StatusChanged(t.id(), t.status(), other < 3 ? "doing" : null);
                    case 5 -> new TaskEvent.Moved(t.id(), t.parent(), t.order(), w.id(), tasks.nextOrder());
                    case 6 -> new TaskEvent.Moved(t.id(), t.parent(), t.order(), null, w.order() + 0.5);
                    case 7 ->
                        t.dependsOn().contains(w.id())
                                ? new TaskEvent.DependencyRemoved(t.id(), w.id())
                                : new TaskEvent.DependencyAdded(t.id(), w.id());
                    case 8 -> new TaskEvent.Archived(t.id());
                    default -> new TaskEvent.Restored(t.id());
                }));
    }

    private Optional<? extends Event> said(final int kind, final int which, final int other) {
        if (kind == 10) {
            return Optional.of(new ChatEvent.Posted(
                    new MessageId(ids.next()), "room " + which, "00", 1, null, null, List.of(), null, null, null));
        }
        final String path = "Note " + other + ".md";
        if (kind == 11) {
            return free(path)
                    ? Optional.of(
                            new DocumentEvent.Added(new DocumentId(ids.next()), path, Samples.state(name + which)))
                    : Optional.empty();
        }
        final Optional<Document> document = documents.values().stream()
                .sorted(Comparator.comparing(d -> d.id().value()))
                .skip(which)
                .findFirst();
        return document.filter(d -> d.here() ? kind < 14 : kind == 14 && free(d.path()))
                .filter(d -> kind != 13 || free(path))
                .map(d -> switch (kind) {
                    case 12 ->
                        other < 4
                                ? new DocumentEvent.Written(d.id(), d.state(), Samples.state(name + other))
                                : new DocumentEvent.Archived(d.id(), d.path());
                    case 13 -> new DocumentEvent.Moved(d.id(), d.path(), path);
                    default -> new DocumentEvent.Restored(d.id(), d.path());
                });
    }

    private boolean free(final String path) {
        return documents.values().stream().noneMatch(d -> d.here() && d.path().equals(path));
    }

    private Optional<Task> pick(final int which) {
        return tasks.all().stream()
                .sorted(Comparator.comparing(t -> t.id().value()))
                .skip(which)
                .findFirst();
    }
}

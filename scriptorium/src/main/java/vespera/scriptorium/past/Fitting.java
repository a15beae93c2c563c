package vespera.scriptorium.past;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.chat.ChatEvent;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentEvent;
import vespera.scriptorium.documents.DocumentFold;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.journal.Event;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskEvent;
import vespera.scriptorium.tasks.TaskFold;
import vespera.scriptorium.tasks.TaskId;

/**
 * A fold for events that do not know of each other. What an event means is what it means everywhere; where it would
 * break what holds of every tree (no circles, nothing live under what is archived or missing) or put two documents at
 * one path, it is first turned into one that fits. Of two values for one field the later one stands. For one thread.
 */
final class Fitting {

    private final TaskFold tasks = new TaskFold(List.of());
    private final DocumentFold documents = new DocumentFold(List.of());
    private final Map<String, DocumentId> byPath = new HashMap<>();
    private final Map<String, ChannelThen> channels = new HashMap<>();
    private final Set<String> heard = new HashSet<>();

    /** Whether it could be told as it stands. */
    boolean apply(final Entry entry, final Event event) {
        return switch (event) {
            case TaskEvent e -> task(e);
            case DocumentEvent e -> document(e);
            case ChatEvent.Posted e -> said(entry, e);
            case Event _ -> true;
        };
    }

    Past past(final long sequence, final long time) {
        return new Past(sequence, time, tasks.tree(), documents.documents(), channels);
    }

    private boolean said(final Entry entry, final ChatEvent.Posted said) {
        if (heard.add(said.id().toString())) {
            channels.put(
                    said.channel(),
                    ChannelThen.after(channels.get(said.channel()), said.channel(), entry.id(), entry.time()));
        }
        return true;
    }

    private boolean task(final TaskEvent event) {
        final Optional<Task> now = tasks.find(event.id());
        if (event instanceof TaskEvent.Created created) {
            return now.isEmpty() && created(created);
        }
        return now.isPresent()
                && switch (event) {
                    case TaskEvent.Moved e -> moved(now.get(), e);
                    case TaskEvent.DependencyAdded e -> waits(e);
                    case TaskEvent.Archived e -> archived(now.get(), e);
                    case TaskEvent.Restored e -> restored(now.get(), e);
                    case TaskEvent other -> plain(other);
                };
    }

    private boolean plain(final TaskEvent event) {
        tasks.apply(event);
        return true;
    }

    private boolean created(final TaskEvent.Created event) {
        final Task task = event.task();
        final TaskId parent = live(task.parent()) ? task.parent() : null;
        final List<TaskId> on = task.dependsOn().stream()
                .filter(id -> tasks.find(id).isPresent())
                .toList();
        final Task fitting = task.withPlace(parent, task.order()).withDependsOn(on);
        tasks.apply(new TaskEvent.Created(event.id(), fitting));
        return fitting.equals(task);
    }

    private boolean moved(final Task task, final TaskEvent.Moved event) {
        final TaskId wanted = event.toParent();
        final boolean fits = wanted == null || !under(wanted, task.id()) && (task.archived() || live(wanted));
        final TaskId parent = fits ? wanted : task.parent();
        tasks.apply(new TaskEvent.Moved(task.id(), task.parent(), task.order(), parent, event.toOrder()));
        return fits;
    }

    private boolean waits(final TaskEvent.DependencyAdded event) {
        final boolean fits = tasks.find(event.on()).isPresent() && !waitsFor(event.on(), event.id());
        if (fits) {
            tasks.apply(event);
        }
        return fits;
    }

    /** What was put under it meanwhile, somewhere else, stays in sight: it goes up to where the task itself was. */
    private boolean archived(final Task task, final TaskEvent.Archived event) {
        final List<Task> parts = tasks.tasks().stream()
                .filter(t -> !t.archived() && task.id().equals(t.parent()))
                .toList();
        for (final Task part : parts) {
            final TaskId up = live(task.parent()) ? task.parent() : null;
            tasks.apply(new TaskEvent.Moved(part.id(), part.parent(), part.order(), up, part.order()));
        }
        tasks.apply(event);
        return parts.isEmpty() && !task.archived();
    }

    private boolean restored(final Task task, final TaskEvent.Restored event) {
        final boolean fits = task.parent() == null || live(task.parent());
        if (!fits) {
            tasks.apply(new TaskEvent.Moved(task.id(), task.parent(), task.order(), null, task.order()));
        }
        tasks.apply(event);
        return fits && task.archived();
    }

    private boolean live(final @Nullable TaskId id) {
        return id != null && tasks.find(id).filter(t -> !t.archived()).isPresent();
    }

    /** Whether a task is another one or one of its parts, however deep. */
    private boolean under(final TaskId id, final TaskId top) {
        final Set<TaskId> seen = new HashSet<>();
        TaskId at = id;
        while (at != null && seen.add(at)) {
            if (at.equals(top)) {
                return true;
            }
            at = tasks.find(at).map(Task::parent).orElse(null);
        }
        return false;
    }

    /** Whether a task waits for another one, through however many in between. */
    private boolean waitsFor(final TaskId from, final TaskId to) {
        final Set<TaskId> seen = new HashSet<>();
        final Deque<TaskId> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            final TaskId at = open.pop();
            if (at.equals(to)) {
                return true;
            }
            if (seen.add(at)) {
                tasks.find(at).map(Task::dependsOn).ifPresent(open::addAll);
            }
        }
        return false;
    }

    private boolean document(final DocumentEvent event) {
        final Optional<Document> before = documents.find(event.id());
        if (event instanceof DocumentEvent.Added ? before.isPresent() : before.isEmpty()) {
            return false;
        }
        before.ifPresent(d -> byPath.remove(d.path(), d.id()));
        documents.apply(event);
        final Document after = documents.find(event.id()).orElseThrow();
        if (!after.here()) {
            return true;
        }
        final String path = free(after.path());
        final boolean fits = path.equals(after.path());
        if (!fits) {
            documents.apply(new DocumentEvent.Moved(after.id(), after.path(), path));
        }
        byPath.put(path, after.id());
        return fits;
    }

    /** The path, or where another document is there, the first one like it that is free: “Name (2).md”. */
    private String free(final String path) {
        if (!byPath.containsKey(path)) {
            return path;
        }
        final int slash = path.lastIndexOf('/') + 1;
        final int dot = path.lastIndexOf('.');
        final int end = dot > slash ? dot : path.length();
        int number = 2;
        String other;
        do {
            other = path.substring(0, end) + " (" + number + ")" + path.substring(end);
            number++;
        } while (byPath.containsKey(other));
        return other;
    }
}

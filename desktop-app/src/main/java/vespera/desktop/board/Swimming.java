package vespera.desktop.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.tasks.Priority;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskDetail;
import vespera.scriptorium.tasks.TaskEvent;
import vespera.scriptorium.tasks.TaskId;
import vespera.scriptorium.tasks.TaskTree;

/** Sorts cards into swimlanes, and tells what must change for a card to be in another. */
record Swimming(Grouping by, TaskTree tree, CardFacts facts) {

    /** The lane of a card; empty where it has none. A card with several tags is in the lane of the first. */
    String lane(final Task task) {
        final String lane = switch (by.kind()) {
            case NONE -> "";
            case PARENT -> task.parent() == null ? "" : task.parent().toString();
            case ASSIGNEE -> task.assignee();
            case TAG -> task.tags().isEmpty() ? "" : task.tags().getFirst();
            case PRIORITY -> task.priority().name();
            case FACT -> facts.about(task.id()).values().get(by.key());
            case CAST -> facts.about(task.id()).cast().stream().findFirst().orElse("");
        };
        return Objects.requireNonNullElse(lane, "");
    }

    /**
     * The lanes of all columns.
     *
     * @param columns the cards of each column with their tasks, in order
     * @param folded the ids of the lanes whose cards are hidden
     */
    List<Swim> swims(final List<List<Dealt>> columns, final Set<String> folded) {
        final Map<String, List<List<Card>>> cells = new HashMap<>();
        if (by.kind() == Grouping.Kind.PRIORITY) {
            List.of(Priority.values()).forEach(one -> cells.put(one.name(), empty(columns.size())));
        }
        for (int lane = 0; lane < columns.size(); lane++) {
            for (final Dealt one : columns.get(lane)) {
                cells.computeIfAbsent(lane(one.task()), id -> empty(columns.size()))
                        .get(lane)
                        .add(one.card());
            }
        }
        if (cells.isEmpty() || !by.grouped()) {
            cells.computeIfAbsent("", id -> empty(columns.size()));
        }
        final Map<String, Integer> rank = rank();
        return cells.keySet().stream()
                .sorted(Comparator.comparing(String::isEmpty)
                        .thenComparing(id -> rank.getOrDefault(id, 0))
                        .thenComparing(this::title, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Comparator.naturalOrder()))
                .map(id -> new Swim(
                        id, title(id), by.grouped() && folded.contains(id), Objects.requireNonNull(cells.get(id))))
                .toList();
    }

    /** A card and the task it is of. */
    record Dealt(Task task, Card card) {}

    private static List<List<Card>> empty(final int columns) {
        final List<List<Card>> cells = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            cells.add(new ArrayList<>());
        }
        return cells;
    }

    /** Parents stand as the tree has them, priorities with the most urgent first. */
    private Map<String, Integer> rank() {
        final Map<String, Integer> rank = new TreeMap<>();
        if (by.kind() == Grouping.Kind.PRIORITY) {
            List.of(Priority.values()).reversed().forEach(one -> rank.put(one.name(), rank.size()));
        } else if (by.kind() == Grouping.Kind.PARENT) {
            tree.live().forEach(task -> rank.put(task.id().toString(), rank.size()));
        }
        return rank;
    }

    private String title(final String id) {
        if (id.isEmpty()) {
            return Wording.without(by);
        }
        return switch (by.kind()) {
            case PARENT -> tree.find(TaskId.of(id)).map(Task::title).orElse(id);
            case PRIORITY -> Wording.Priorities.title(Priority.valueOf(id));
            case TAG -> "#" + id;
            default -> id;
        };
    }

    /** What must happen for a task to be in another lane; nothing where it is there, or cannot be brought there. */
    List<TaskEvent> to(final Task task, final String lane) {
        if (lane(task).equals(lane)) {
            return List.of();
        }
        final @Nullable String value = lane.isEmpty() ? null : lane;
        return switch (by.kind()) {
            case NONE, FACT, CAST -> List.of();
            case PARENT -> {
                final TaskId parent = value == null ? null : new TaskId(UUID.fromString(value));
                yield task.id().equals(parent)
                        ? List.of()
                        : List.of(new TaskEvent.Moved(task.id(), task.parent(), task.order(), parent, task.order()));
            }
            case ASSIGNEE -> List.of(new TaskEvent.AssigneeChanged(task.id(), task.assignee(), value));
            case PRIORITY -> List.of(new TaskEvent.PriorityChanged(task.id(), task.priority(), Priority.valueOf(lane)));
            case TAG -> {
                final List<String> tags = new ArrayList<>(task.tags());
                tags.remove(lane(task));
                if (value != null && !tags.contains(value)) {
                    tags.add(value);
                } else if (value == null) {
                    tags.clear();
                }
                final String text = TaskDetail.ofTags(tags);
                yield List.of(new TaskEvent.DetailChanged(
                        task.id(), TaskDetail.TAGS, task.details().get(TaskDetail.TAGS), text.isEmpty() ? null : text));
            }
        };
    }
}

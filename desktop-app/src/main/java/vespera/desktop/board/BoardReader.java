package vespera.desktop.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import vespera.scriptorium.tasks.Checklist;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskDetail;
import vespera.scriptorium.tasks.TaskId;
import vespera.scriptorium.tasks.TaskTree;
import vespera.scriptorium.tasks.Workflow;

/**
 * Deals the tasks out as cards; used once.
 *
 * @param folded the ids of the swimlanes whose cards are hidden
 * @param unfolded the cards whose checklists are open
 */
record BoardReader(
        TaskTree tree,
        Workflow workflow,
        LocalDate today,
        CardFacts facts,
        BoardFilter filter,
        Grouping grouping,
        Set<String> folded,
        Set<TaskId> unfolded) {

    Board read() {
        final Map<String, List<Swimming.Dealt>> shown = new HashMap<>();
        final Map<String, Integer> totals = new HashMap<>();
        final TreeSet<String> people = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        final TreeSet<String> tags = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        final List<Task> live = tree.live();
        int free = 0;
        for (final Task task : live) {
            if (task.assignee() != null) {
                people.add(task.assignee());
            }
            tags.addAll(task.tags());
            final String status = task.status();
            if (status == null || workflow.column(status).isEmpty()) {
                free++;
                continue;
            }
            totals.merge(status, 1, Integer::sum);
            deal(task, status, shown);
        }
        final List<List<Swimming.Dealt>> columns = workflow.columns().stream()
                .map(column -> shown.getOrDefault(column.status(), List.of()))
                .toList();
        return new Board(
                workflow.columns().stream()
                        .map(column -> lane(column, shown, totals))
                        .toList(),
                new Swimming(grouping, tree, facts).swims(columns, folded),
                grouping.grouped(),
                new Board.Tally(
                        totals.values().stream().mapToInt(Integer::intValue).sum(),
                        free,
                        tree.all().size() - live.size(),
                        List.copyOf(people),
                        List.copyOf(tags)));
    }

    private void deal(final Task task, final String status, final Map<String, List<Swimming.Dealt>> shown) {
        final String trail = trail(task);
        final boolean done = workflow.done().equals(status);
        final List<String> blockers = done ? List.of() : blockers(task);
        if (filter.passes(task, trail, !blockers.isEmpty(), today, done)) {
            shown.computeIfAbsent(status, s -> new ArrayList<>())
                    .add(new Swimming.Dealt(task, card(task, trail, blockers, done)));
        }
    }

    private static Lane lane(
            final Workflow.Column column,
            final Map<String, List<Swimming.Dealt>> shown,
            final Map<String, Integer> totals) {
        return new Lane(
                column.status(),
                column.title(),
                column.wipLimit(),
                column.colour(),
                shown.getOrDefault(column.status(), List.of()).stream()
                        .map(Swimming.Dealt::card)
                        .toList(),
                totals.getOrDefault(column.status(), 0));
    }

    private String trail(final Task task) {
        if (task.parent() == null) {
            return "";
        }
        final List<Task> path = tree.ancestry(task.id());
        return String.join(
                Card.BELOW,
                path.subList(1, path.size()).reversed().stream()
                        .map(Task::title)
                        .toList());
    }

    private List<String> blockers(final Task task) {
        return task.dependsOn().stream()
                .flatMap(id -> tree.find(id).stream())
                .filter(t -> !t.archived() && !workflow.done().equals(t.status()))
                .map(Task::title)
                .toList();
    }

    private Card card(final Task task, final String trail, final List<String> blockers, final boolean done) {
        final List<Task> parts = tree.children(task.id());
        return new Card(
                task.id(),
                task.title(),
                trail,
                Due.of(task.due(), today, done),
                task.priority(),
                task.assignee(),
                blockers,
                parts.size(),
                (int) parts.stream()
                        .filter(p -> workflow.done().equals(p.status()))
                        .count(),
                done,
                look(task));
    }

    private Look look(final Task task) {
        final Checklist list = Checklist.of(task.notes());
        final int links = facts.about(task.id()).documents().size();
        if (task.details().isEmpty() && list.total() == 0 && links == 0) {
            return Look.PLAIN;
        }
        return new Look(
                task.tags(),
                task.detail(TaskDetail.COLOUR).orElse(null),
                task.detail(TaskDetail.ICON).orElse(null),
                task.detail(TaskDetail.COVER).orElse(null),
                list,
                list.total() > 0 && unfolded.contains(task.id()),
                links,
                task.detail(TaskDetail.DOCUMENT).isPresent());
    }

    /** The tasks of a column, filtered out or not, in order. */
    List<Task> column(final String status) {
        return tree.live().stream()
                .filter(t -> Objects.equals(t.status(), status))
                .toList();
    }
}

package vespera.desktop.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskId;
import vespera.scriptorium.tasks.TaskTree;
import vespera.scriptorium.tasks.Workflow;

/** What the board shows: columns, filter and selection. Used on the FX thread only; holds no nodes. */
final class BoardViewModel {

    /** Where an arrow key leads. */
    enum Direction {
        UP,
        DOWN,
        LEFT,
        RIGHT
    }

    private final Workflow workflow;
    private final Supplier<TaskTree> tasks;
    private final Supplier<LocalDate> today;
    private final ReadOnlyObjectWrapper<List<Lane>> lanes = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<BoardFilter> filter = new SimpleObjectProperty<>(BoardFilter.ALL);
    private final ObjectProperty<Optional<TaskId>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyIntegerWrapper freeTopics = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper archived = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<List<String>> people = new ReadOnlyObjectWrapper<>(List.of());
    private int cards;

    BoardViewModel(final Workflow workflow, final Supplier<TaskTree> tasks, final Supplier<LocalDate> today) {
        this.workflow = workflow;
        this.tasks = tasks;
        this.today = today;
        filter.subscribe((was, is) -> refresh());
        refresh();
    }

    ReadOnlyObjectProperty<List<Lane>> lanesProperty() {
        return lanes.getReadOnlyProperty();
    }

    ObjectProperty<BoardFilter> filterProperty() {
        return filter;
    }

    /** The selected task, on the board or not. */
    ObjectProperty<Optional<TaskId>> selectedProperty() {
        return selected;
    }

    /** How many tasks have no status and so are not here. */
    ReadOnlyIntegerProperty freeTopicsProperty() {
        return freeTopics.getReadOnlyProperty();
    }

    /** How many tasks are in the archive. */
    ReadOnlyIntegerProperty archivedProperty() {
        return archived.getReadOnlyProperty();
    }

    /** Everyone a task is assigned to, in order. */
    ReadOnlyObjectProperty<List<String>> peopleProperty() {
        return people.getReadOnlyProperty();
    }

    /** How many cards there are without the filter. */
    int cards() {
        return cards;
    }

    /** Reads the task tree again. */
    void refresh() {
        final TaskTree tree = tasks.get();
        final Map<String, List<Card>> shown = new HashMap<>();
        final Map<String, Integer> totals = new HashMap<>();
        final TreeSet<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        int free = 0;
        final List<Task> live = tree.live();
        archived.set(tree.all().size() - live.size());
        for (final Task task : live) {
            if (task.assignee() != null) {
                names.add(task.assignee());
            }
            final String status = task.status();
            if (status == null) {
                free++;
                continue;
            }
            totals.merge(status, 1, Integer::sum);
            final String trail = trail(tree, task);
            if (filter.get().passes(task, trail)) {
                shown.computeIfAbsent(status, s -> new ArrayList<>()).add(card(tree, task, trail));
            }
        }
        cards = totals.values().stream().mapToInt(Integer::intValue).sum();
        freeTopics.set(free);
        people.set(List.copyOf(names));
        lanes.set(workflow.columns().stream()
                .map(c -> new Lane(
                        c.status(),
                        c.title(),
                        c.wipLimit(),
                        shown.getOrDefault(c.status(), List.of()),
                        totals.getOrDefault(c.status(), 0)))
                .toList());
    }

    private static String trail(final TaskTree tree, final Task task) {
        final List<Task> path = tree.ancestry(task.id());
        return String.join(
                Card.BELOW,
                path.subList(1, path.size()).reversed().stream()
                        .map(Task::title)
                        .toList());
    }

    private Card card(final TaskTree tree, final Task task, final String trail) {
        final List<Task> parts = tree.children(task.id());
        final boolean done = workflow.done().equals(task.status());
        final List<String> blockers = done
                ? List.of()
                : task.dependsOn().stream()
                        .flatMap(id -> tree.find(id).stream())
                        .filter(t -> !t.archived() && !workflow.done().equals(t.status()))
                        .map(Task::title)
                        .toList();
        return new Card(
                task.id(),
                task.title(),
                trail,
                Due.of(task.due(), today.get(), done),
                task.priority(),
                task.assignee(),
                blockers,
                parts.size(),
                (int) parts.stream()
                        .filter(p -> workflow.done().equals(p.status()))
                        .count(),
                done);
    }

    /** The lane and row of a card, where it is shown. */
    Optional<Spot> spot(final TaskId id) {
        for (int lane = 0; lane < lanes.get().size(); lane++) {
            final List<Card> row = lanes.get().get(lane).cards();
            for (int at = 0; at < row.size(); at++) {
                if (row.get(at).id().equals(id)) {
                    return Optional.of(new Spot(lane, at));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * A place on the board.
     *
     * @param lane from 0
     * @param row from 0
     */
    record Spot(int lane, int row) {}

    /** The card that an arrow leads to; from nowhere it leads to the first card. */
    Optional<TaskId> neighbour(final Direction direction) {
        final Optional<Spot> at = selected.get().flatMap(this::spot);
        if (at.isEmpty()) {
            return lanes.get().stream()
                    .flatMap(lane -> lane.cards().stream())
                    .map(Card::id)
                    .findFirst();
        }
        final int lane = at.get().lane();
        final int row = at.get().row();
        return switch (direction) {
            case UP -> cardAt(lane, row - 1);
            case DOWN -> cardAt(lane, row + 1);
            case LEFT -> beside(lane, row, -1);
            case RIGHT -> beside(lane, row, 1);
        };
    }

    private Optional<TaskId> beside(final int from, final int row, final int step) {
        for (int lane = from + step; lane >= 0 && lane < lanes.get().size(); lane += step) {
            final int size = lanes.get().get(lane).cards().size();
            if (size > 0) {
                return cardAt(lane, Math.min(row, size - 1));
            }
        }
        return Optional.empty();
    }

    private Optional<TaskId> cardAt(final int lane, final int row) {
        final List<Card> cards = lanes.get().get(lane).cards();
        return row < 0 || row >= cards.size()
                ? Optional.empty()
                : Optional.of(cards.get(row).id());
    }

    /** The first or last card of the selected card's column. */
    Optional<TaskId> end(final boolean last) {
        return selected.get().flatMap(this::spot).flatMap(at -> {
            final int size = lanes.get().get(at.lane()).cards().size();
            return cardAt(at.lane(), last ? size - 1 : 0);
        });
    }

    /** The card to select when this one goes away. */
    Optional<TaskId> heir(final TaskId id) {
        return spot(id).flatMap(at -> cardAt(at.lane(), at.row() + 1).or(() -> cardAt(at.lane(), at.row() - 1)));
    }

    /** The lane whose status a card beside the selected one would get; empty at the edge of the board. */
    Optional<Lane> laneBeside(final TaskId id, final int step) {
        return spot(id).map(at -> at.lane() + step)
                .filter(lane -> lane >= 0 && lane < lanes.get().size())
                .map(lane -> lanes.get().get(lane));
    }

    /** The lane in hand: that of the selected card, else the first. */
    Lane laneInHand() {
        return lanes.get()
                .get(selected.get().flatMap(this::spot).map(Spot::lane).orElse(0));
    }

    /**
     * The steps that put a card into a column.
     *
     * @param row among the cards shown there without the card itself, from 0 to their number
     */
    List<Placing.Step> steps(final TaskId card, final String status, final int row) {
        final List<Card> shown = lanes.get().stream()
                .filter(lane -> lane.status().equals(status))
                .flatMap(lane -> lane.cards().stream())
                .filter(c -> !c.id().equals(card))
                .toList();
        final List<Task> column = tasks.get().live().stream()
                .filter(t -> Objects.equals(t.status(), status) && !t.id().equals(card))
                .toList();
        return Placing.at(column, card, index(column, shown, row));
    }

    /** Where a row among the shown cards is among all: right after the shown one before it. */
    private static int index(final List<Task> column, final List<Card> shown, final int row) {
        final int wanted = Math.clamp(row, 0, shown.size());
        if (wanted > 0) {
            return position(column, shown.get(wanted - 1).id()) + 1;
        }
        return shown.isEmpty()
                ? column.size()
                : position(column, shown.getFirst().id());
    }

    private static int position(final List<Task> column, final TaskId id) {
        for (int i = 0; i < column.size(); i++) {
            if (column.get(i).id().equals(id)) {
                return i;
            }
        }
        return column.size() - 1;
    }
}

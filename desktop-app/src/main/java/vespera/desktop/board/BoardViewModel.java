package vespera.desktop.board;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import vespera.scriptorium.tasks.TaskId;
import vespera.scriptorium.tasks.TaskTree;
import vespera.scriptorium.tasks.Workflow;

/** What the board shows: columns, swimlanes, filter and selection. Used on the FX thread only; holds no nodes. */
final class BoardViewModel {

    /** Where an arrow key leads. */
    enum Direction {
        UP,
        DOWN,
        LEFT,
        RIGHT
    }

    private final Supplier<Workflow> workflow;
    private final Supplier<TaskTree> tasks;
    private final Supplier<LocalDate> today;
    private final ReadOnlyObjectWrapper<Board> board = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<BoardFilter> filter = new SimpleObjectProperty<>(BoardFilter.ALL);
    private final ObjectProperty<Grouping> grouping = new SimpleObjectProperty<>(Grouping.NONE);
    private final Set<String> folded = new HashSet<>();
    private final Set<TaskId> unfolded = new HashSet<>();
    private final Choosing choosing = new Choosing(this);
    private CardFacts facts = CardFacts.NONE;

    BoardViewModel(final Supplier<Workflow> workflow, final Supplier<TaskTree> tasks, final Supplier<LocalDate> today) {
        this.workflow = workflow;
        this.tasks = tasks;
        this.today = today;
        board.set(reader().read());
        filter.subscribe((was, is) -> refresh());
        grouping.subscribe((was, is) -> {
            folded.clear();
            refresh();
        });
    }

    ReadOnlyObjectProperty<Board> boardProperty() {
        return board.getReadOnlyProperty();
    }

    Board board() {
        return board.get();
    }

    ObjectProperty<BoardFilter> filterProperty() {
        return filter;
    }

    ObjectProperty<Grouping> groupingProperty() {
        return grouping;
    }

    /** Which cards are chosen. */
    Choosing choosing() {
        return choosing;
    }

    /** The selected task, on the board or not. */
    ObjectProperty<Optional<TaskId>> selectedProperty() {
        return choosing.selectedProperty();
    }

    CardFacts facts() {
        return facts;
    }

    /** Takes what the documents of the cards say. */
    void facts(final CardFacts found) {
        if (!facts.equals(found)) {
            facts = found;
            refresh();
        }
    }

    /** Hides a swimlane's cards, or shows them again. */
    void fold(final String swim) {
        if (!folded.remove(swim)) {
            folded.add(swim);
        }
        refresh();
    }

    /** Hides the cards of all swimlanes, or shows all again. */
    void foldAll(final boolean hide) {
        folded.clear();
        if (hide) {
            board().swims().forEach(swim -> folded.add(swim.id()));
        }
        refresh();
    }

    /** Opens a card's checklist on the card, or closes it. */
    void unfold(final TaskId card) {
        if (!unfolded.remove(card)) {
            unfolded.add(card);
        }
        refresh();
    }

    /** Reads the task tree again. */
    void refresh() {
        board.set(reader().read());
    }

    TaskTree tree() {
        return tasks.get();
    }

    Workflow workflow() {
        return workflow.get();
    }

    Swimming swimming() {
        return new Swimming(grouping.get(), tasks.get(), facts);
    }

    private BoardReader reader() {
        return new BoardReader(
                tasks.get(),
                workflow.get(),
                today.get(),
                facts,
                filter.get(),
                grouping.get(),
                Set.copyOf(folded),
                Set.copyOf(unfolded));
    }

    /** Where a card is shown. */
    Optional<Board.Spot> spot(final TaskId id) {
        return board().spot(id);
    }

    /** The card that an arrow leads to; from nowhere it leads to the first card. */
    Optional<TaskId> neighbour(final Direction direction) {
        final Optional<Board.Spot> at = selectedProperty().get().flatMap(this::spot);
        if (at.isEmpty()) {
            return java.util.stream.IntStream.range(0, board().lanes().size())
                    .boxed()
                    .flatMap(lane -> board().column(lane).stream())
                    .map(Card::id)
                    .findFirst();
        }
        return switch (direction) {
            case UP -> along(at.get(), -1);
            case DOWN -> along(at.get(), 1);
            case LEFT -> beside(at.get(), -1);
            case RIGHT -> beside(at.get(), 1);
        };
    }

    private Optional<TaskId> along(final Board.Spot at, final int step) {
        final List<TaskId> column =
                board().column(at.lane()).stream().map(Card::id).toList();
        final int to = column.indexOf(board().at(at).orElseThrow().id()) + step;
        return to < 0 || to >= column.size() ? Optional.empty() : Optional.of(column.get(to));
    }

    private Optional<TaskId> beside(final Board.Spot at, final int step) {
        for (int lane = at.lane() + step; lane >= 0 && lane < board().lanes().size(); lane += step) {
            final List<Card> cell = board().cell(new Board.Spot(at.swim(), lane, 0));
            if (!cell.isEmpty()) {
                return Optional.of(cell.get(Math.min(at.row(), cell.size() - 1)).id());
            }
        }
        return Optional.empty();
    }

    /** The first or last card of the selected card's column. */
    Optional<TaskId> end(final boolean last) {
        return selectedProperty().get().flatMap(this::spot).map(at -> {
            final List<Card> column = board().column(at.lane());
            return (last ? column.getLast() : column.getFirst()).id();
        });
    }

    /** The card to select when these go away. */
    Optional<TaskId> heir(final Set<TaskId> going) {
        final Optional<Board.Spot> at =
                going.stream().flatMap(id -> spot(id).stream()).findFirst();
        if (at.isEmpty()) {
            return Optional.empty();
        }
        final List<TaskId> column =
                board().column(at.get().lane()).stream().map(Card::id).toList();
        final int from = column.indexOf(board().at(at.get()).orElseThrow().id());
        for (int i = from; i < column.size(); i++) {
            if (!going.contains(column.get(i))) {
                return Optional.of(column.get(i));
            }
        }
        for (int i = from; i >= 0; i--) {
            if (!going.contains(column.get(i))) {
                return Optional.of(column.get(i));
            }
        }
        return Optional.empty();
    }

    /** The lane in hand: that of the selected card, else the first. */
    Lane laneInHand() {
        return board().lanes()
                .get(selectedProperty()
                        .get()
                        .flatMap(this::spot)
                        .map(Board.Spot::lane)
                        .orElse(0));
    }
}

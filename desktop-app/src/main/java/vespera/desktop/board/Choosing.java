package vespera.desktop.board;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.tasks.TaskId;

/** Which cards are chosen: the one that is selected everywhere, and perhaps more beside it. */
final class Choosing {

    private final BoardViewModel model;
    private final ObjectProperty<Optional<TaskId>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Set<TaskId>> chosen = new ReadOnlyObjectWrapper<>(Set.of());
    private @Nullable TaskId anchor;

    Choosing(final BoardViewModel model) {
        this.model = model;
        selected.subscribe((was, is) -> {
            if (is.isEmpty() || !chosen.get().contains(is.get())) {
                anchor = is.orElse(null);
                chosen.set(is.map(Set::of).orElseGet(Set::of));
            }
        });
    }

    /** The selected task, on the board or not. */
    ObjectProperty<Optional<TaskId>> selectedProperty() {
        return selected;
    }

    /** All that are chosen, the selected one among them. */
    ReadOnlyObjectProperty<Set<TaskId>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Those chosen that are in sight, column by column from the top. */
    List<TaskId> cards() {
        final List<Lane> lanes = model.board().lanes();
        return java.util.stream.IntStream.range(0, lanes.size())
                .boxed()
                .flatMap(lane -> model.board().column(lane).stream())
                .map(Card::id)
                .filter(chosen.get()::contains)
                .toList();
    }

    /** What is to be worked with when this card is taken hold of: all chosen ones if it is among them, else itself. */
    List<TaskId> with(final TaskId card) {
        return chosen.get().contains(card) && chosen.get().size() > 1 ? cards() : List.of(card);
    }

    /** Only this one. */
    void only(final TaskId card) {
        anchor = card;
        chosen.set(Set.of(card));
        selected.set(Optional.of(card));
    }

    /** One more, or one less; the selected one stays if it is the last. */
    void turn(final TaskId card) {
        final Set<TaskId> next = new LinkedHashSet<>(chosen.get());
        if (!next.remove(card)) {
            next.add(card);
        }
        if (next.isEmpty()) {
            return;
        }
        anchor = card;
        chosen.set(Set.copyOf(next));
        selected.set(Optional.of(next.contains(card) ? card : List.copyOf(next).getLast()));
    }

    /** All from the one first chosen to this one, down their column; across columns, this one besides. */
    void reach(final TaskId card) {
        final Optional<Board.Spot> to = model.spot(card);
        final Optional<Board.Spot> from = Optional.ofNullable(anchor).flatMap(model::spot);
        if (to.isEmpty() || from.isEmpty()) {
            only(card);
            return;
        }
        final Set<TaskId> next = new LinkedHashSet<>();
        final int first = Math.min(from.get().lane(), to.get().lane());
        final int last = Math.max(from.get().lane(), to.get().lane());
        if (first == last) {
            final List<TaskId> column =
                    model.board().column(first).stream().map(Card::id).toList();
            final int one = column.indexOf(anchor);
            final int other = column.indexOf(card);
            next.addAll(column.subList(Math.min(one, other), Math.max(one, other) + 1));
        } else {
            next.addAll(chosen.get());
            next.add(card);
        }
        chosen.set(Set.copyOf(next));
        selected.set(Optional.of(card));
    }

    /** Every card in sight of the selected card's column. */
    void column() {
        selected.get().flatMap(model::spot).ifPresent(at -> {
            final List<TaskId> all =
                    model.board().column(at.lane()).stream().map(Card::id).toList();
            chosen.set(Set.copyOf(all));
        });
    }

    /** Back to the selected one alone; whether there was more. */
    boolean fewer() {
        if (chosen.get().size() < 2) {
            return false;
        }
        selected.get().ifPresent(this::only);
        return true;
    }
}

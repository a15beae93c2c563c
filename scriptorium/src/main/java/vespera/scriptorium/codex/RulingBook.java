package vespera.scriptorium.codex;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.journal.Event;
import vespera.scriptorium.journal.Gate;
import vespera.scriptorium.journal.Journal;
import vespera.scriptorium.journal.LiveView;
import vespera.scriptorium.journal.Recorded;
import vespera.scriptorium.journal.Row;

/** Her rulings as the journal has them, read when first asked for and kept in step from then on. */
final class RulingBook implements LiveView {

    private final Gate gate;
    private final Journal journal;
    private final Supplier<List<UUID>> index;
    private volatile Rulings rulings = Rulings.none();
    private volatile boolean read;

    /** @param index the ids of the entries in which she decided anything, oldest first */
    RulingBook(final Gate gate, final Journal journal, final Supplier<List<UUID>> index) {
        this.gate = gate;
        this.journal = journal;
        this.index = index;
        gate.attach(this);
    }

    Rulings now() {
        if (!read) {
            read();
        }
        return rulings;
    }

    private synchronized void read() {
        if (read) {
            return;
        }
        Rulings found = Rulings.none();
        for (final UUID id : index.get()) {
            final Entry entry = journal.find(id).orElse(null);
            if (entry != null && entry.payload() != null && gate.event(entry) instanceof EntityEvent event) {
                found = found.after(event);
            }
        }
        rulings = found;
        read = true;
    }

    @Override
    public Staged stage(final List<Recorded> entries, final List<Row> given) {
        final List<EntityEvent> events = entries.stream()
                .map(Recorded::event)
                .filter(EntityEvent.class::isInstance)
                .map(EntityEvent.class::cast)
                .toList();
        if (events.isEmpty()) {
            return Staged.nothing();
        }
        now();
        return Staged.of(List.of(), () -> events.forEach(e -> rulings = rulings.after(e)));
    }

    @Override
    public Optional<String> refusal(final List<? extends Event> events) {
        @Nullable Rulings state = null;
        for (final Event event : events) {
            if (event instanceof EntityEvent one) {
                state = state == null ? now() : state;
                if (!state.fits(one)) {
                    return Optional.of("something else was decided about this name since");
                }
                state = state.after(one);
            }
        }
        return Optional.empty();
    }
}

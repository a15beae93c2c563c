package vespera.desktop.past;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.journal.Command;
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.journal.Journal;
import vespera.scriptorium.past.Happening;
import vespera.scriptorium.past.Past;
import vespera.scriptorium.past.Span;
import vespera.scriptorium.past.TimeTravel;

/** The past as the journal has it. */
final class JournalHistory implements History {

    private static final int PAGE = 500;
    private static final int LATER = 2_000;

    private final TimeTravel travel;
    private final Journal journal;

    JournalHistory(final TimeTravel travel, final Journal journal) {
        this.travel = travel;
        this.journal = journal;
    }

    @Override
    public Span span(final int stretches) {
        return travel.span(stretches);
    }

    @Override
    public Past at(final long time) {
        return travel.at(time);
    }

    @Override
    public Past after(final long sequence) {
        return travel.after(sequence);
    }

    @Override
    public long last() {
        return journal.tail().sequence();
    }

    @Override
    public Optional<Entry> entry(final long sequence) {
        return sequence < 1
                ? Optional.empty()
                : journal.read(sequence - 1, 1).stream().findFirst();
    }

    @Override
    public long previous(final long sequence) {
        long upTo = Math.min(sequence, last());
        @Nullable UUID command = null;
        while (upTo > 0) {
            final long after = Math.max(0, upTo - PAGE);
            for (final Entry entry : journal.read(after, (int) (upTo - after)).reversed()) {
                if (command == null) {
                    command = entry.command().id();
                } else if (!command.equals(entry.command().id())) {
                    return entry.sequence();
                }
            }
            upTo = after;
        }
        return 0;
    }

    @Override
    public long next(final long sequence) {
        long reached = sequence;
        @Nullable UUID command = null;
        while (true) {
            final List<Entry> page = journal.read(reached, PAGE);
            if (page.isEmpty()) {
                return reached;
            }
            for (final Entry entry : page) {
                if (command == null) {
                    command = entry.command().id();
                } else if (!command.equals(entry.command().id())) {
                    return reached;
                }
                reached = entry.sequence();
            }
        }
    }

    @Override
    public List<Change> changes(final long from, final long to, final int limit) {
        final Set<UUID> takenBack = new HashSet<>();
        if (to < Long.MAX_VALUE) {
            // What was done in these days may have been taken back after them.
            travel.between(to, Long.MAX_VALUE, LATER).forEach(one -> change(one, takenBack));
        }
        // Newest first, so that what reverses something is met before that.
        return travel.between(from, to, limit).stream()
                .map(one -> change(one, takenBack))
                .toList();
    }

    private Change change(final Happening one, final Set<UUID> takenBack) {
        final boolean reversed = takenBack.contains(one.command());
        if (one.nature() != Command.Nature.DO && !reversed) {
            entry(one.lastSequence()).map(entry -> entry.command().reverses()).ifPresent(takenBack::add);
        }
        return new Change(
                one,
                reversed
                        ? Change.Standing.TAKEN_BACK
                        : switch (one.nature()) {
                            case DO -> Change.Standing.DONE;
                            case UNDO -> Change.Standing.TAKES_BACK;
                            case REDO -> Change.Standing.AGAIN;
                        });
    }
}

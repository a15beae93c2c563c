package vespera.desktop.past;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import vespera.desktop.desk.AsOf;
import vespera.desktop.desk.Work;
import vespera.scriptorium.past.Past;
import vespera.scriptorium.past.Span;

/**
 * The time line: which moment is wanted, and which is shown. One moment is read at a time in the background; while that
 * goes on only the newest wish is kept, so that a dragged handle is followed as fast as moments can be read. Used on
 * the FX thread; holds no nodes.
 */
final class TimeModel {

    private static final int STRETCHES = 160;
    private static final Span NONE = new Span(0, 0, 0, 0, List.of());

    private final Work work;
    private final AsOf asOf;
    private final History history;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Consumer<RuntimeException> failed;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Span> span = new ReadOnlyObjectWrapper<>(NONE);
    private final ReadOnlyObjectWrapper<Optional<Instant>> wanted = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper last = new ReadOnlyStringWrapper("");
    private @Nullable Wish wish;
    private Optional<Instant> early = Optional.empty();
    private boolean reading;
    private long generation;

    /**
     * Where to go.
     *
     * @param time milliseconds since 1970 UTC, or empty for the moment that is shown
     * @param steps how many changes on from there, back where less than 0
     */
    private record Wish(OptionalLong time, int steps) {}

    /**
     * What came of a wish.
     *
     * @param past empty for now
     * @param words what happened last by then
     */
    private record Seen(Optional<AsOf.Moment> past, String words) {}

    /** Came of reading: something, or why not. */
    private record Answer(Optional<Seen> seen, Optional<RuntimeException> failure) {}

    /** @param failed is told where a moment could not be read */
    TimeModel(
            final Work work,
            final AsOf asOf,
            final History history,
            final InstantSource clock,
            final ZoneId zone,
            final Consumer<RuntimeException> failed) {
        this.work = work;
        this.asOf = asOf;
        this.history = history;
        this.clock = clock;
        this.zone = zone;
        this.failed = failed;
        asOf.momentProperty().subscribe(moment -> {
            if (moment.isEmpty()) {
                forget();
            }
        });
    }

    /** Whether the time line is in sight. */
    BooleanProperty openProperty() {
        return open;
    }

    /** How far the past reaches, and how much happened when. */
    ReadOnlyObjectProperty<Span> spanProperty() {
        return span.getReadOnlyProperty();
    }

    /** The moment that is wanted; empty for now. What is shown follows it. */
    ReadOnlyObjectProperty<Optional<Instant>> wantedProperty() {
        return wanted.getReadOnlyProperty();
    }

    /** What had happened last by the moment that is shown, in words; empty for now. */
    ReadOnlyStringProperty lastProperty() {
        return last.getReadOnlyProperty();
    }

    Instant clock() {
        return clock.instant();
    }

    ZoneId zone() {
        return zone;
    }

    /** Reads how far the past reaches. */
    void refresh() {
        work.query(() -> history.span(STRETCHES), reach -> {
            span.set(reach);
            final Optional<Instant> waiting = early;
            early = Optional.empty();
            if (!reach.isEmpty()) {
                waiting.ifPresent(this::look);
            }
        });
    }

    /** Shows the project as it was at a moment; at the last change or after it is now. */
    void look(final Instant at) {
        final long time = at.toEpochMilli();
        if (span.get().isEmpty()) {
            // Nothing has happened, or how far the past reaches is being read.
            early = Optional.of(at);
            return;
        }
        if (time >= span.get().lastTime()) {
            now();
            return;
        }
        final Instant kept = Instant.ofEpochMilli(Math.max(time, span.get().firstTime()));
        wanted.set(Optional.of(kept));
        wish = new Wish(OptionalLong.of(kept.toEpochMilli()), 0);
        read();
    }

    /** Goes a change on, or back for less than 0. */
    void step(final int changes) {
        if (changes > 0 && wanted.get().isEmpty() && !reading) {
            return;
        }
        final Wish before = wish;
        wish = before == null
                ? new Wish(OptionalLong.empty(), changes)
                : new Wish(before.time(), before.steps() + changes);
        read();
    }

    /** Shows what is now. */
    void now() {
        forget();
        asOf.now();
    }

    private void forget() {
        wish = null;
        generation++;
        wanted.set(Optional.empty());
        last.set("");
    }

    private void read() {
        final Wish next = wish;
        if (reading || next == null) {
            return;
        }
        wish = null;
        reading = true;
        final long mine = generation;
        final OptionalLong from =
                asOf.past().map(p -> OptionalLong.of(p.sequence())).orElseGet(OptionalLong::empty);
        work.query(() -> answer(next, from), answer -> arrived(mine, next, answer));
    }

    private void arrived(final long mine, final Wish asked, final Answer answer) {
        reading = false;
        if (mine == generation) {
            answer.seen().ifPresent(seen -> show(asked, seen));
            answer.failure().ifPresent(failure -> {
                now();
                failed.accept(failure);
            });
        }
        read();
    }

    private void show(final Wish asked, final Seen seen) {
        if (seen.past().isEmpty()) {
            now();
            return;
        }
        final AsOf.Moment moment = seen.past().get();
        if (asked.steps() != 0 && (wish == null || wish.time().isEmpty())) {
            wanted.set(Optional.of(moment.at()));
        }
        last.set(seen.words());
        asOf.look(moment);
    }

    private Answer answer(final Wish asked, final OptionalLong from) {
        try {
            return new Answer(Optional.of(seen(asked, from)), Optional.empty());
        } catch (RuntimeException e) {
            return new Answer(Optional.empty(), Optional.of(e));
        }
    }

    private Seen seen(final Wish asked, final OptionalLong from) {
        if (asked.time().isPresent() && asked.steps() == 0) {
            final long time = asked.time().getAsLong();
            return seen(history.at(time), Instant.ofEpochMilli(time));
        }
        long at = asked.time().isPresent()
                ? history.at(asked.time().getAsLong()).sequence()
                : from.orElseGet(history::last);
        for (int i = 0; i < Math.abs(asked.steps()); i++) {
            at = asked.steps() < 0 ? back(at) : history.next(at);
        }
        if (at >= history.last()) {
            return new Seen(Optional.empty(), "");
        }
        final Past past = history.after(at);
        return seen(past, Instant.ofEpochMilli(past.time()));
    }

    /** The change before; the first of all has nothing before it that could be seen. */
    private long back(final long at) {
        final long before = history.previous(at);
        return before == 0 ? at : before;
    }

    private Seen seen(final Past past, final Instant at) {
        final String words = history.entry(past.sequence())
                .map(e -> Words.sentence(e.command().words()) + " · "
                        + Words.who(e.origin().actor()))
                .orElse("");
        return new Seen(Optional.of(new AsOf.Moment(at, past)), words);
    }
}

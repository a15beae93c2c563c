package vespera.desktop.past;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import vespera.desktop.desk.Follow;
import vespera.desktop.desk.Subject;
import vespera.desktop.desk.Work;
import vespera.desktop.texts.Texts;

/** What changed between two moments, grouped by what it happened to. Used on the FX thread; holds no nodes. */
final class ChangesModel {

    private static final Texts TEXTS = Texts.of(ChangesModel.class);

    static final int MOST = 1_000;

    /** Since when. */
    enum Period {
        LAST_HERE,
        TODAY,
        WEEK,
        MOMENT,
        BETWEEN;

        @Override
        public String toString() {
            return switch (this) {
                case LAST_HERE -> TEXTS.say("period-last-here");
                case TODAY -> TEXTS.say("period-today");
                case WEEK -> TEXTS.say("period-week");
                case MOMENT -> TEXTS.say("period-moment");
                case BETWEEN -> TEXTS.say("period-between");
            };
        }
    }

    /** A line of the list. */
    sealed interface Row {

        /**
         * Over what happened to one thing.
         *
         * @param subject what it was, empty for many things at once
         */
        record Heading(String title, Optional<Subject> subject, int count) implements Row {}

        record Item(Change change, Optional<Subject> subject) implements Row {}
    }

    /**
     * Two moments and what changed between them.
     *
     * @param from empty for the beginning
     * @param to empty for now
     */
    record Found(Optional<Instant> from, Optional<Instant> to, List<Change> changes) {}

    private final SinceHere since;
    private final Supplier<Optional<Instant>> moment;
    private final Function<Subject, String> title;
    private final Supplier<Instant> now;
    private final ZoneId zone;
    private final Follow<Found> follow;
    private final ObjectProperty<Period> period = new SimpleObjectProperty<>(Period.LAST_HERE);
    private final ReadOnlyObjectWrapper<List<Row>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private Optional<Instant> from = Optional.empty();
    private Optional<Instant> to = Optional.empty();

    /**
     * Makes it.
     *
     * @param moment the moment on the time line, empty for now
     * @param title what a thing is called
     */
    ChangesModel(
            final Work work,
            final SinceHere since,
            final Supplier<Optional<Instant>> moment,
            final Function<Subject, String> title,
            final Supplier<Instant> now,
            final ZoneId zone) {
        this.since = since;
        this.moment = moment;
        this.title = title;
        this.now = now;
        this.zone = zone;
        follow = new Follow<>(work, this::reading, this::found);
    }

    ObjectProperty<Period> periodProperty() {
        return period;
    }

    ReadOnlyObjectProperty<List<Row>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** How much changed since when, and by whom. */
    ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** Chooses two moments; without the first it is the beginning, without the second it is now. */
    void between(final Optional<Instant> first, final Optional<Instant> second) {
        final boolean swapped =
                first.isPresent() && second.isPresent() && second.get().isBefore(first.get());
        from = swapped ? second : first;
        to = swapped ? first : second;
        period.set(Period.BETWEEN);
        refresh();
    }

    /** Reads it again. */
    void refresh() {
        follow.call();
    }

    private Callable<Found> reading() {
        final LocalDate today = LocalDate.ofInstant(now.get(), zone);
        return switch (period.get()) {
            case LAST_HERE -> () -> found(since.when(), Optional.empty());
            case TODAY -> () -> found(Optional.of(start(today)), Optional.empty());
            case WEEK -> {
                final LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield () -> found(Optional.of(start(monday)), Optional.empty());
            }
            case MOMENT -> {
                final Optional<Instant> at = moment.get();
                yield at.isPresent()
                        ? () -> found(at, Optional.empty())
                        : () -> new Found(Optional.of(now.get()), Optional.empty(), List.of());
            }
            case BETWEEN -> {
                final Optional<Instant> first = from;
                final Optional<Instant> second = to;
                yield () -> found(first, second);
            }
        };
    }

    private Instant start(final LocalDate day) {
        return day.atStartOfDay(zone).toInstant().minusMillis(1);
    }

    private Found found(final Optional<Instant> first, final Optional<Instant> second) {
        return new Found(
                first,
                second,
                since.history()
                        .changes(
                                first.map(Instant::toEpochMilli).orElse(0L),
                                second.map(Instant::toEpochMilli).orElse(Long.MAX_VALUE),
                                MOST));
    }

    private void found(final Found found) {
        summary.set(summary(found));
        rows.set(grouped(found.changes()));
    }

    private String summary(final Found found) {
        if (period.get() == Period.MOMENT && moment.get().isEmpty()) {
            return TEXTS.say("line-at-now");
        }
        final String when = found.from()
                        .map(at -> TEXTS.say("since", Words.moment(at, now.get(), zone)))
                        .orElse(TEXTS.say("since-the-beginning"))
                + found.to()
                        .map(at -> TEXTS.say("until", Words.moment(at, now.get(), zone)))
                        .orElse("");
        if (found.changes().isEmpty()) {
            return TEXTS.say("nothing-has-changed", when);
        }
        final List<String> who =
                found.changes().stream().map(Change::who).distinct().toList();
        final String many = found.changes().size() >= MOST ? TEXTS.say("the-newest") : "";
        return many + TEXTS.say("by", Words.changes(found.changes().size()), joined(who), when);
    }

    private static String joined(final List<String> names) {
        return names.size() < 2
                ? String.join("", names)
                : TEXTS.say("and", String.join(", ", names.subList(0, names.size() - 1)), names.getLast());
    }

    private List<Row> grouped(final List<Change> changes) {
        final Map<Optional<Subject>, List<Change>> groups = new LinkedHashMap<>();
        for (final Change change : changes) {
            final List<Subject> subjects = change.subjects();
            if (subjects.isEmpty() || subjects.size() > Change.FEW) {
                groups.computeIfAbsent(Optional.empty(), s -> new ArrayList<>()).add(change);
            } else {
                for (final Subject one : subjects) {
                    groups.computeIfAbsent(Optional.of(one), s -> new ArrayList<>())
                            .add(change);
                }
            }
        }
        final List<Row> list = new ArrayList<>();
        groups.forEach((subject, of) -> {
            list.add(new Row.Heading(subject.map(title).orElseGet(() -> many(of)), subject, of.size()));
            of.forEach(change -> list.add(new Row.Item(change, subject)));
        });
        return List.copyOf(list);
    }

    private static String many(final List<Change> changes) {
        final String channels = changes.stream()
                .flatMap(c -> c.happening().channels().stream())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return channels.isEmpty() ? TEXTS.say("many") : TEXTS.say("talk-and-many");
    }
}

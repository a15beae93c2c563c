package vespera.scriptorium.arrangement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.journal.Change;
import vespera.scriptorium.journal.Event;
import vespera.scriptorium.journal.Gate;
import vespera.scriptorium.journal.LiveView;
import vespera.scriptorium.journal.Origin;
import vespera.scriptorium.journal.Recorded;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.journal.Row;

/**
 * How the atelier is arranged, as texts by keys: the board's columns, the binder's orders, saved boards and views, goals,
 * words that are spelled right. Everybody in the atelier shares it; each change is one command that undo takes back.
 */
public final class Arrangement implements LiveView {

    private static final int LONGEST_KEY = 1_000;
    private static final int LONGEST_VALUE = 1_000_000;

    private final Gate gate;
    private volatile SortedMap<String, String> now;

    public Arrangement(final Gate gate, final ArrangementRecords records) {
        this.gate = gate;
        this.now = Collections.unmodifiableSortedMap(new TreeMap<>(records.arranged()));
        gate.attach(this);
    }

    /** How something is arranged; empty where it is as it comes. */
    public Optional<String> find(final String key) {
        return Optional.ofNullable(now.get(key));
    }

    /** Everything whose key begins so, by the whole key. */
    public SortedMap<String, String> under(final String prefix) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(now.subMap(prefix, prefix + Character.MAX_VALUE)));
    }

    /**
     * Arranges several things as one command; what is so already is left alone.
     *
     * @param words what is done, for the history, in the past tense
     * @param changes by key; null for as it comes
     * @throws Refused where a key is blank or a text is far too long; nothing is changed then
     */
    public void set(final Origin origin, final String words, final Map<String, @Nullable String> changes) {
        changes.forEach(Arrangement::check);
        gate.offer(() -> {
            final List<Event> events = new ArrayList<>();
            new TreeMap<>(changes).forEach((key, value) -> {
                final String before = now.get(key);
                if (!Objects.equals(before, value)) {
                    events.add(new ArrangementEvent.Arranged(key, before, value));
                }
            });
            return events.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Change(origin, gate.command(words), events, List.of(), List.of()));
        });
    }

    private static void check(final String key, final @Nullable String value) {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new Refused(
                    "bad-key",
                    "What is arranged needs a name of at most " + LONGEST_KEY + " characters; nothing was changed.",
                    "Choose a shorter name.");
        }
        if (value != null && value.length() > LONGEST_VALUE) {
            throw new Refused(
                    "too-long",
                    "“" + key + "” would be longer than " + LONGEST_VALUE + " characters; nothing was changed.",
                    "Shorten it.");
        }
    }

    /** What it becomes by these events, whether or not they fit. */
    static SortedMap<String, String> after(
            final Map<String, String> before, final List<? extends ArrangementEvent> events) {
        final SortedMap<String, String> next = new TreeMap<>(before);
        events.forEach(event -> apply(next, event));
        return Collections.unmodifiableSortedMap(next);
    }

    /** What an event means; the live view and every replay share it. */
    public static void apply(final Map<String, String> map, final ArrangementEvent event) {
        switch (event) {
            case ArrangementEvent.Arranged e -> {
                final String after = e.after();
                if (after == null) {
                    map.remove(e.key());
                } else {
                    map.put(e.key(), after);
                }
            }
        }
    }

    @Override
    public Staged stage(final List<Recorded> entries, final List<Row> given) {
        final List<ArrangementEvent> events =
                own(entries.stream().map(Recorded::event).toList());
        if (events.isEmpty()) {
            return Staged.nothing();
        }
        final SortedMap<String, String> next = after(now, events);
        final List<ArrangedRow> rows = events.stream()
                .map(Arrangement::key)
                .distinct()
                .map(key -> new ArrangedRow(key, next.get(key)))
                .toList();
        return Staged.of(rows, () -> now = next);
    }

    @Override
    public Optional<String> refusal(final List<? extends Event> events) {
        Map<String, String> at = now;
        for (final ArrangementEvent event : own(events)) {
            switch (event) {
                case ArrangementEvent.Arranged e -> {
                    if (!Objects.equals(at.get(e.key()), e.before())) {
                        return Optional.of("“" + e.key() + "” was arranged again since");
                    }
                }
            }
            at = after(at, List.of(event));
        }
        return Optional.empty();
    }

    private static String key(final ArrangementEvent event) {
        return switch (event) {
            case ArrangementEvent.Arranged e -> e.key();
        };
    }

    private static List<ArrangementEvent> own(final List<? extends Event> events) {
        return events.stream()
                .filter(ArrangementEvent.class::isInstance)
                .map(ArrangementEvent.class::cast)
                .toList();
    }
}

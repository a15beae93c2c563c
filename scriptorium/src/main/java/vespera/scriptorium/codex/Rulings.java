package vespera.scriptorium.codex;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What she decided about names, as it stands. Names are folded.
 *
 * @param judged two names, the lesser first, and what she said of them
 * @param sorted names and the kind of what bears them
 * @param called names and what their bearer is to be called
 * @param dismissed names that are no entity's
 * @param settled ids of contradictions that are none
 */
public record Rulings(
        Map<Pair, EntityEvent.Verdict> judged,
        Map<String, Entity.Kind> sorted,
        Map<String, String> called,
        Set<String> dismissed,
        Set<String> settled) {

    /** Two names, the lesser in the order of code points first. */
    public record Pair(String one, String other) implements Comparable<Pair> {

        public static Pair of(final String one, final String other) {
            return one.compareTo(other) <= 0 ? new Pair(one, other) : new Pair(other, one);
        }

        @Override
        public int compareTo(final Pair that) {
            final int first = one.compareTo(that.one);
            return first == 0 ? other.compareTo(that.other) : first;
        }
    }

    public static Rulings none() {
        return new Rulings(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeSet<>(), new TreeSet<>());
    }

    /** These rulings after one more event. */
    public Rulings after(final EntityEvent event) {
        final Rulings next = new Rulings(
                new TreeMap<>(judged),
                new TreeMap<>(sorted),
                new TreeMap<>(called),
                new TreeSet<>(dismissed),
                new TreeSet<>(settled));
        switch (event) {
            case EntityEvent.Judged e -> put(next.judged, Pair.of(e.one(), e.other()), e.after());
            case EntityEvent.Sorted e -> put(next.sorted, e.name(), e.after());
            case EntityEvent.Called e -> put(next.called, e.name(), e.after());
            case EntityEvent.Dismissed e -> set(next.dismissed, e.name(), e.after());
            case EntityEvent.Settled e -> set(next.settled, e.contradiction(), e.after());
        }
        return next;
    }

    /** Whether an event says of what was before what is so now. */
    boolean fits(final EntityEvent event) {
        return switch (event) {
            case EntityEvent.Judged e -> judged.get(Pair.of(e.one(), e.other())) == e.before();
            case EntityEvent.Sorted e -> sorted.get(e.name()) == e.before();
            case EntityEvent.Called e -> Objects.equals(called.get(e.name()), e.before());
            case EntityEvent.Dismissed e -> dismissed.contains(e.name()) == e.before();
            case EntityEvent.Settled e -> settled.contains(e.contradiction()) == e.before();
        };
    }

    /** What of it is about names: the rest changes nothing about who is who. */
    Rulings names() {
        return new Rulings(judged, sorted, called, dismissed, Set.of());
    }

    private static void set(final Set<String> among, final String one, final boolean in) {
        if (in) {
            among.add(one);
        } else {
            among.remove(one);
        }
    }

    private static <K, V> void put(final Map<K, V> map, final K key, final @Nullable V value) {
        if (value == null) {
            map.remove(key);
        } else {
            map.put(key, value);
        }
    }
}

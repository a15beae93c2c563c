package vespera.desktop.authorship;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What stretches of a text are known to be, while the text is written on: in order, none over another. Whatever is
 * typed into a stretch is no part of it. Immutable.
 *
 * @param <T> what is known of a stretch
 */
public record Stretches<T>(List<Stretch<T>> all) {

    /**
     * A stretch that is not empty.
     *
     * @param from where it begins, in code points
     * @param to after its last code point
     */
    public record Stretch<T>(int from, int to, T what) {}

    public Stretches {
        all = List.copyOf(all);
    }

    /** Nothing is known of any of it. */
    public static <T> Stretches<T> none() {
        return new Stretches<>(List.of());
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** What the code point at this offset is known to be. */
    public Optional<T> at(final int offset) {
        int low = 0;
        int high = all.size() - 1;
        while (low <= high) {
            final int middle = (low + high) >>> 1;
            final Stretch<T> one = all.get(middle);
            if (offset < one.from()) {
                high = middle - 1;
            } else if (offset >= one.to()) {
                low = middle + 1;
            } else {
                return Optional.of(one.what());
            }
        }
        return Optional.empty();
    }

    /** With a stretch that takes the place of whatever was known of it; an empty one changes nothing. */
    public Stretches<T> put(final int from, final int to, final T what) {
        if (from >= to) {
            return this;
        }
        final List<Stretch<T>> now = new ArrayList<>();
        all.forEach(one -> add(now, one.from(), Math.min(one.to(), from), one.what()));
        add(now, from, to, what);
        all.forEach(one -> add(now, Math.max(one.from(), to), one.to(), one.what()));
        return new Stretches<>(now);
    }

    /** After so many code points were removed at an offset and so many others put in their place. */
    public Stretches<T> edited(final int at, final int removed, final int added) {
        final int gone = at + removed;
        final int by = added - removed;
        final List<Stretch<T>> now = new ArrayList<>();
        for (final Stretch<T> one : all) {
            add(now, one.from(), Math.min(one.to(), at), one.what());
            add(now, Math.max(one.from(), gone) + by, one.to() + by, one.what());
        }
        return new Stretches<>(now);
    }

    /** What lies within a part of the text, with offsets from the part's beginning. */
    public Stretches<T> within(final int from, final int to) {
        final List<Stretch<T>> part = new ArrayList<>();
        for (final Stretch<T> one : all) {
            add(part, Math.max(one.from(), from) - from, Math.min(one.to(), to) - from, one.what());
        }
        return new Stretches<>(part);
    }

    /** Adds what is not empty, and lets neighbours that are the same be one. */
    private static <T> void add(final List<Stretch<T>> to, final int from, final int end, final T what) {
        if (from >= end) {
            return;
        }
        if (!to.isEmpty() && to.getLast().to() == from && to.getLast().what().equals(what)) {
            to.set(to.size() - 1, new Stretch<>(to.getLast().from(), end, what));
        } else {
            to.add(new Stretch<>(from, end, what));
        }
    }
}

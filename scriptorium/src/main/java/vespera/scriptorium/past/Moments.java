package vespera.scriptorium.past;

import java.util.ArrayList;
import java.util.List;
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.journal.Journal;

/** How much happened when. */
final class Moments {

    private final Journal journal;

    Moments(final Journal journal) {
        this.journal = journal;
    }

    Span span(final int stretches) {
        final Journal.Tail tail = journal.tail();
        if (tail.sequence() == 0) {
            return new Span(0, 0, 0, 0, List.of());
        }
        final Entry first = journal.read(0, 1).getFirst();
        final List<Span.Moment> moments = new ArrayList<>();
        final long end = tail.time() + 1;
        final long length = end - first.time();
        final int count = (int) Math.min(Math.max(1, stretches), length);
        long from = first.time();
        long before = first.sequence() - 1;
        for (int i = 1; i <= count; i++) {
            final long to = first.time() + scaled(length, i, count);
            final long reached = i == count ? tail.sequence() : journal.lastAt(to - 1);
            moments.add(new Span.Moment(from, to, reached - before));
            from = to;
            before = reached;
        }
        return new Span(first.time(), first.sequence(), tail.time(), tail.sequence(), moments);
    }

    /** The share of a length, without overflow for lengths of centuries. */
    private static long scaled(final long length, final int part, final int of) {
        return length / of * part + length % of * part / of;
    }
}

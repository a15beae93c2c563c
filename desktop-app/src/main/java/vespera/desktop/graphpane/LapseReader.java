package vespera.desktop.graphpane;

import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.stream.LongStream;
import vespera.gateway.Atelier;
import vespera.scriptorium.past.Past;
import vespera.scriptorium.past.Span;

/** Reads how the graph came to be from the journal. Blocks for seconds: for background threads. */
final class LapseReader {

    private static final int STRETCHES = 48;
    private static final int FEW = 10;

    private final Atelier atelier;
    private final Map<String, List<String>> tagsByHash;

    /** @param tagsByHash the tags of texts that were read before, by the hash of the text; is added to */
    LapseReader(final Atelier atelier, final Map<String, List<String>> tagsByHash) {
        this.atelier = atelier;
        this.tagsByHash = tagsByHash;
    }

    /**
     * Reads it.
     *
     * @param progress is told how much is read, from 0 to 1
     * @param stopped is asked whether nobody waits for it any more
     */
    Lapse read(final DoubleConsumer progress, final BooleanSupplier stopped) {
        final long[] sequences = sequences();
        final Lapse lapse = new Lapse();
        for (int i = 0; i < sequences.length && !stopped.getAsBoolean(); i++) {
            final Past past = atelier.past().after(sequences[i]);
            lapse.add(past.time(), LocalGraph.of(new ThenSource(atelier, past, tagsByHash)));
            progress.accept((i + 1.0) / sequences.length);
        }
        return lapse;
    }

    /** Moments at equal distances in time where something happened, and where that are too few, in events. */
    private long[] sequences() {
        final Span span = atelier.past().span(STRETCHES);
        if (span.isEmpty()) {
            return new long[0];
        }
        final long[] busy = span.moments().stream()
                .filter(m -> m.events() > 0)
                .mapToLong(m -> atelier.journal().lastAt(m.to() - 1))
                .toArray();
        final long first = span.firstSequence();
        final long length = span.lastSequence() - first;
        final LongStream even = busy.length >= FEW
                ? LongStream.empty()
                : LongStream.rangeClosed(0, STRETCHES / 2).map(i -> first + length * i / (STRETCHES / 2));
        return LongStream.concat(LongStream.concat(LongStream.of(busy), even), LongStream.of(span.lastSequence()))
                .filter(s -> s >= first)
                .distinct()
                .sorted()
                .toArray();
    }
}

package vespera.scriptorium.exchange;

import java.util.List;
import vespera.scriptorium.journal.Refused;

/**
 * A mind map or an outline: topics in reading order, each with its depth. Flat, so that no depth is too deep.
 *
 * @param envelope what stands around the topics in the file
 */
public record MapOutline(Envelope envelope, List<OutlineTopic> topics) {

    /** The most bytes that are read. */
    public static final int LARGEST = 64 << 20;

    /** The most topics that are read. */
    public static final int MOST = 100_000;

    public MapOutline {
        topics = List.copyOf(topics);
        int before = -1;
        for (final OutlineTopic topic : topics) {
            if (topic.depth() < 0 || topic.depth() > before + 1) {
                throw new IllegalArgumentException("a topic hangs from nothing");
            }
            before = topic.depth();
        }
    }

    /** One that no file was read for. */
    public static MapOutline of(final List<OutlineTopic> topics) {
        return new MapOutline(Envelope.NEW, topics);
    }

    /** The index of a topic's parent among the topics, -1 at the top. */
    public int[] parents() {
        final int[] parents = new int[topics.size()];
        final int[] last = new int[topics.size() + 1];
        for (int i = 0; i < parents.length; i++) {
            final int depth = topics.get(i).depth();
            parents[i] = depth == 0 ? -1 : last[depth - 1];
            last[depth] = i;
        }
        return parents;
    }

    static void checkSize(final long bytes) {
        if (bytes > LARGEST) {
            throw new Refused(
                    "map-too-large",
                    "This file is larger than " + (LARGEST >> 20) + " MB, too large for a mind map.",
                    "Split it into several maps.");
        }
    }

    static void checkCount(final int topics) {
        if (topics > MOST) {
            throw new Refused(
                    "map-too-large",
                    "This map has more than " + MOST + " topics, too many to work with.",
                    "Split it into several maps.");
        }
    }
}

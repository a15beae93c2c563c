package vespera.gateway.repair;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Counts what came back from where, and names what did not. */
final class Tally {

    static final String STORE = "the damaged store";
    static final String MIRROR = "the mirror";
    static final String FOLDERS = "the artifact folders";
    static final String FILES = "your own files";

    private static final int MOST_NAMED = 100;

    private final Map<String, Long> entries = new LinkedHashMap<>();
    private final Map<String, Long> contents = new LinkedHashMap<>();
    private final TreeSet<Long> lostEntries = new TreeSet<>();
    private final List<String> lost = new ArrayList<>();
    private long kept;

    void entry(final String from) {
        entries.merge(from, 1L, Long::sum);
        kept++;
    }

    void content(final String from) {
        contents.merge(from, 1L, Long::sum);
    }

    void lostEntry(final long sequence) {
        lostEntries.add(sequence);
    }

    void lost(final String what) {
        if (lost.size() < MOST_NAMED) {
            lost.add(what);
        }
    }

    long kept() {
        return kept;
    }

    Map<String, Long> entries() {
        return entries;
    }

    Map<String, Long> contents() {
        return contents;
    }

    /** Everything that did not come back, for a person. */
    List<String> losses() {
        final List<String> all = new ArrayList<>();
        long from = 0;
        long to = 0;
        for (final long sequence : lostEntries) {
            if (from > 0 && sequence == to + 1) {
                to = sequence;
                continue;
            }
            name(all, from, to);
            from = sequence;
            to = sequence;
        }
        name(all, from, to);
        all.addAll(lost);
        return all;
    }

    private static void name(final List<String> all, final long from, final long to) {
        if (from > 0 && all.size() < MOST_NAMED) {
            all.add(from == to ? "Event " + from + " is lost." : "Events " + from + " to " + to + " are lost.");
        }
    }
}

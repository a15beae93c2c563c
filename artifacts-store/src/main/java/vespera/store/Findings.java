package vespera.store;

import java.util.ArrayList;
import java.util.List;
import vespera.scriptorium.journal.Journal.Verification;

/** What a check found, in the order it was found; so many that a person can read them. */
final class Findings {

    private static final int MOST = 100;

    private final List<String> problems = new ArrayList<>();
    private long firstBad;
    private int more;

    /** @param sequence the entry it is about, 0 where it is about none */
    void bad(final long sequence, final String problem) {
        if (sequence > 0) {
            firstBad = firstBad == 0 ? sequence : Math.min(firstBad, sequence);
        }
        if (problems.size() < MOST) {
            problems.add(problem);
        } else {
            more++;
        }
    }

    /** A row of a table; the row by a name that gives away nothing but titles and paths. */
    void row(final String table, final String row, final long sequence, final String what) {
        bad(
                sequence,
                "In the table “" + table + "” the row of " + row + " " + what
                        + (sequence > 0 ? " (entry " + sequence + ")." : "."));
    }

    Verification verification(final long events) {
        final List<String> all = new ArrayList<>(problems);
        if (more > 0) {
            all.add("And " + more + " more.");
        }
        return new Verification(events, firstBad, List.copyOf(all));
    }
}

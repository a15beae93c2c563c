package vespera.store;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import vespera.scriptorium.documents.ReadingRow;

/**
 * Compares the word index with one that is made anew in memory: every token of every document with its column and
 * place, summed up by document in no particular order, and the lengths by which hits are weighed.
 */
final class WordChecks implements AutoCloseable {

    private static final String INSTANCES = "SELECT term, doc, col, \"offset\" FROM temp.instances";

    private final Wire wire;
    private final Wire fresh;
    private final Map<Long, String> names = new HashMap<>();
    private final Set<Long> passed = new HashSet<>();

    WordChecks(final Wire wire) throws SQLException {
        this.wire = wire;
        this.fresh = new Wire(DriverManager.getConnection("jdbc:sqlite::memory:"));
        fresh.run(CoreSchema.WORDS);
        fresh.run("BEGIN");
    }

    /** What a document's words must be made of. */
    void expect(final long number, final String name, final ReadingRow row) throws SQLException {
        names.put(number, name);
        WordTable.add(fresh, number, row);
    }

    /** A document of which nothing can be told. */
    void pass(final long number) {
        passed.add(number);
    }

    void compare(final Findings findings) throws SQLException {
        fresh.run("COMMIT");
        final Map<Long, Long> expected = sums(fresh);
        final Map<Long, Long> found = sums(wire);
        final Set<Long> all = new HashSet<>(expected.keySet());
        all.addAll(found.keySet());
        all.removeAll(passed);
        for (final long number : all) {
            final Long one = expected.get(number);
            if (one == null || !one.equals(found.get(number))) {
                findings.row(
                        "words",
                        names.getOrDefault(number, "a document that has none"),
                        0,
                        "is not what the document's text says");
            }
        }
        if (passed.isEmpty()
                && !fresh.value("SELECT hex(block) FROM words_data WHERE id = 1")
                        .equals(wire.value("SELECT hex(block) FROM main.words_data WHERE id = 1"))) {
            findings.bad(0, "The table “words” counts its documents or words wrongly.");
        }
    }

    private static Map<Long, Long> sums(final Wire index) throws SQLException {
        index.run("CREATE VIRTUAL TABLE temp.instances USING fts5vocab('main', 'words', 'instance')");
        final Map<Long, Long> sums = new HashMap<>();
        index.each(
                "SELECT id, hex(sz) FROM main.words_docsize",
                row -> sums.merge(
                        row.getLong(1),
                        mixed(0, String.valueOf(row.getString(2)).hashCode()),
                        Long::sum));
        index.each(INSTANCES, row -> {
            long hash = 0;
            final String term = String.valueOf(row.getString(1));
            for (int i = 0; i < term.length(); i++) {
                hash = hash * 0x100000001B3L + term.charAt(i);
            }
            hash = mixed(hash, String.valueOf(row.getString(3)).hashCode());
            return sums.merge(row.getLong(2), mixed(hash, row.getLong(4)), Long::sum);
        });
        return sums;
    }

    /** The finaliser of SplitMix64, so that sums of different tokens differ. */
    private static long mixed(final long hash, final long more) {
        long z = hash * 31 + more + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    @Override
    public void close() throws SQLException {
        fresh.close();
    }
}

package vespera.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * What BM25 has to know about all documents: how many there are and how many words each has. Read from FTS5's own
 * tables (its format: a list of SQLite's variable-length integers, one a column).
 *
 * @param documents how many
 * @param average how many words one has on average
 * @param lengths by the documents' numbers
 */
record WordTotals(long documents, double average, Map<Long, Integer> lengths) {

    private static final int COLUMNS = 5;
    private static final double K = 1.2;
    private static final double B = 0.75;
    /** FTS5 gives a word that stands in more than half of all documents this much. */
    private static final double LEAST = 1e-6;

    static WordTotals read(final Wire wire) throws SQLException {
        final long[] totals = wire.first(
                        "SELECT block FROM words_data WHERE id = 1", row -> numbers(row.getBytes(1), COLUMNS + 1))
                .orElse(new long[COLUMNS + 1]);
        long words = 0;
        for (int column = 1; column <= COLUMNS; column++) {
            words += totals[column];
        }
        final Map<Long, Integer> lengths = new HashMap<>();
        wire.each("SELECT id, sz FROM words_docsize", row -> {
            long length = 0;
            for (final long one : numbers(row.getBytes(2), COLUMNS)) {
                length += one;
            }
            return lengths.put(row.getLong(1), (int) length);
        });
        return new WordTotals(totals[0], totals[0] == 0 ? 1 : Math.max(1, (double) words / totals[0]), lengths);
    }

    private static long[] numbers(final byte[] bytes, final int count) {
        final long[] numbers = new long[count];
        int at = 0;
        for (int i = 0; i < count; i++) {
            long value = 0;
            boolean more = true;
            while (more && at < bytes.length) {
                value = value << 7 | bytes[at] & 0x7F;
                more = bytes[at] < 0;
                at++;
            }
            numbers[i] = value;
        }
        return numbers;
    }

    /** The inverse document frequency of what stands in so many documents, as FTS5 reckons it. */
    double rarity(final long holding) {
        return Math.max(LEAST, Math.log((documents - holding + 0.5) / (holding + 0.5)));
    }

    /** Whether what stands in so many documents tells them apart. */
    boolean tells(final long holding) {
        return holding * 2 < documents;
    }

    /** What a word adds to a document's score. */
    double score(final double rarity, final double times, final long document) {
        final int length = lengths.getOrDefault(document, (int) average);
        return rarity * times * (K + 1) / (times + K * (1 - B + B * length / average));
    }
}

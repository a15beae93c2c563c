package vespera.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.search.WordIndex;

/** The word index, with what is worth remembering between two searches. */
final class SqliteWords implements WordIndex {

    private final Database database;
    /** A document's number never changes. */
    private final Map<Long, DocumentId> ids = new ConcurrentHashMap<>();

    private volatile @Nullable Known<WordTotals> totals;
    private volatile @Nullable Known<Vocabulary> vocabulary;

    /** What was read when the journal had so many entries: words change only together with the journal. */
    private record Known<T>(long entries, T what) {}

    SqliteWords(final Database database) {
        this.database = database;
    }

    @Override
    public List<WordHit> find(final String query, final boolean everyWord, final int limit) {
        return database.read(wire -> WordTable.find(wire, query, everyWord, limit));
    }

    @Override
    public Fit fit(final Sought sought) {
        return database.read(wire -> {
            WordFits.prepare(wire);
            final long entries = entries(wire);
            final WordFits fits = new WordFits(
                    wire,
                    totals(wire, entries),
                    word -> vocabulary(wire, entries).near(word));
            final WordFits.Scored scored = fits.of(sought);
            return new Fit(named(wire, scored.scores()), scored.rarity(), scored.meant());
        });
    }

    private static long entries(final Wire wire) throws SQLException {
        return wire.first("SELECT max(sequence) FROM entry", row -> row.getLong(1))
                .orElse(0L);
    }

    private WordTotals totals(final Wire wire, final long entries) throws SQLException {
        final Known<WordTotals> known = totals;
        if (known != null && known.entries() == entries) {
            return known.what();
        }
        final WordTotals read = WordTotals.read(wire);
        totals = new Known<>(entries, read);
        return read;
    }

    private Vocabulary vocabulary(final Wire wire, final long entries) throws SQLException {
        final Known<Vocabulary> known = vocabulary;
        if (known != null && known.entries() == entries) {
            return known.what();
        }
        final Vocabulary read = Vocabulary.read(wire);
        vocabulary = new Known<>(entries, read);
        return read;
    }

    private Map<DocumentId, Double> named(final Wire wire, final Map<Long, Double> scores) throws SQLException {
        if (!ids.keySet().containsAll(scores.keySet())) {
            wire.each(
                    "SELECT number, id FROM document_number",
                    row -> ids.put(row.getLong(1), new DocumentId(Wire.uuid(row, 2))));
        }
        final Map<DocumentId, Double> named = new HashMap<>();
        scores.forEach((number, score) -> {
            final DocumentId id = ids.get(number);
            if (id != null) {
                named.put(id, score);
            }
        });
        return named;
    }
}

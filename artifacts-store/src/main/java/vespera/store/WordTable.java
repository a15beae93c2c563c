package vespera.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.documents.ReadingRow;
import vespera.scriptorium.markdown.Reading;
import vespera.scriptorium.search.WordIndex.WordHit;

/** The full-text index (FTS5, holding words but no texts), by the documents' numbers. */
final class WordTable {

    private WordTable() {}

    static void remove(final Wire wire, final long number) throws SQLException {
        wire.update("DELETE FROM words WHERE rowid = ?", number);
    }

    static void add(final Wire wire, final long number, final ReadingRow row) throws SQLException {
        final Reading reading = row.reading();
        final Bigrams body = Bigrams.of(row.text());
        wire.update(
                "INSERT INTO words(rowid, title, aliases, tags, body, bigrams) VALUES (?,?,?,?,?,?)",
                number,
                Bigrams.of(names(reading.title(), row.path())).whole(),
                Bigrams.of(String.join("\n", reading.aliases())).whole(),
                Bigrams.of(String.join("\n", reading.tags())).whole(),
                body.plain(),
                body.pairs());
    }

    private static String names(final @Nullable String title, final String path) {
        final String base = Document.baseName(path);
        return title == null || title.equals(base) ? base : title + "\n" + base;
    }

    static List<WordHit> find(final Wire wire, final String query, final boolean everyWord, final int limit)
            throws SQLException {
        final Optional<String> expression = WordQuery.expression(query, everyWord);
        if (expression.isEmpty()) {
            return List.of();
        }
        return wire.list(
                "SELECT n.id, -bm25(words, 10.0, 8.0, 5.0, 1.0, 1.0) AS score FROM words"
                        + " JOIN document_number AS n ON n.number = words.rowid"
                        + " LEFT JOIN document AS d ON d.number = words.rowid"
                        + " WHERE words MATCH ? AND coalesce(d.place, 'HERE') = 'HERE'"
                        + " ORDER BY score DESC, words.rowid LIMIT ?",
                hit -> new WordHit(new DocumentId(Wire.uuid(hit, 1)), hit.getDouble(2)),
                expression.get(),
                Math.max(1, limit));
    }
}

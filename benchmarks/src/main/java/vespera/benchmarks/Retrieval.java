package vespera.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vespera.benchmarks.quality.SmartCollection;
import vespera.gateway.Atelier;
import vespera.scriptorium.followers.FollowerRunner;
import vespera.scriptorium.meaning.ChunkFollower;
import vespera.scriptorium.meaning.Embedder;
import vespera.scriptorium.meaning.VectorStore;
import vespera.scriptorium.search.Hit;
import vespera.scriptorium.search.Mode;
import vespera.store.SqliteVectorStore;

/** A test collection as an atelier of notes, asked through the product's own search. */
final class Retrieval implements AutoCloseable {

    private static final int DEPTH = 100;
    private static final double RANK_CONSTANT = 60;
    private static final long PATIENCE_MILLIS = 1_800_000;

    private final SmartCollection collection;
    private final Map<String, Integer> numbers;
    private final Atelier atelier;

    /**
     * Makes the notes and reads them.
     *
     * @param cache where computed vectors are kept from run to run, by the hash of their text
     */
    Retrieval(final SmartCollection collection, final Path folder, final Path cache)
            throws IOException, InterruptedException {
        this.collection = collection;
        this.numbers = collection.notes(folder);
        this.atelier = Atelier.open(folder);
        atelier.scan();
        embed(cache);
    }

    private void embed(final Path cache) throws InterruptedException {
        final Embedder model = atelier.embedder()
                .get()
                .orElseThrow(() -> new IllegalStateException(atelier.embedder().trouble()));
        final ChunkFollower chunks =
                new ChunkFollower(atelier.documents(), atelier.vectors(), atelier.embedder(), () -> {});
        try (FollowerRunner runner = FollowerRunner.start(chunks, atelier.journal(), atelier.gate())) {
            if (!runner.await(PATIENCE_MILLIS)) {
                throw new IllegalStateException("the texts were not cut into passages: " + runner.trouble());
            }
        }
        final Set<String> hashes = new HashSet<>();
        for (final UUID document : atelier.vectors().documents()) {
            atelier.vectors().chunks(document).forEach(chunk -> hashes.add(chunk.textHash()));
        }
        final String fingerprint = model.fingerprint();
        try (VectorStore kept = SqliteVectorStore.open(cache)) {
            atelier.vectors().keep(fingerprint, kept.vectors(fingerprint, hashes));
            atelier.startMeaning();
            atelier.embedding().await();
            kept.keep(fingerprint, atelier.vectors().vectors(fingerprint, hashes));
        }
        final VectorStore.Counts counts = atelier.vectors().counts(fingerprint);
        if (counts.embedded() < counts.chunks()) {
            throw new IllegalStateException("passages without a vector: " + (counts.chunks() - counts.embedded()));
        }
    }

    /** What the product finds, best first. */
    List<Integer> asked(final SmartCollection.Question question, final Mode mode) {
        return atelier.search().search(question.text(), mode, DEPTH).hits().stream()
                .map(Hit::path)
                .map(numbers::get)
                .toList();
    }

    /**
     * Two rankings by reciprocal rank (Cormack, Clarke and Büttcher, SIGIR 2009) with their constant of 60, as the
     * product fused before.
     */
    static List<Integer> fused(final List<Integer> one, final List<Integer> other) {
        final Map<Integer, Double> scores = new HashMap<>();
        for (final List<Integer> ranking : List.of(one, other)) {
            for (int i = 0; i < ranking.size(); i++) {
                scores.merge(ranking.get(i), 1 / (RANK_CONSTANT + i + 1), Double::sum);
            }
        }
        return scores.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What FTS5 alone finds with its own stemmer and BM25, every text in one column, the question's words joined by OR. */
    Map<Integer, List<Integer>> plainBm25() throws SQLException {
        final Map<Integer, List<Integer>> rankings = new LinkedHashMap<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            connection
                    .createStatement()
                    .execute(
                            "CREATE VIRTUAL TABLE t USING fts5(body, tokenize='porter unicode61 remove_diacritics 2')");
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO t(rowid, body) VALUES (?,?)")) {
                for (final var text : collection.texts().entrySet()) {
                    insert.setInt(1, text.getKey());
                    insert.setString(
                            2, text.getValue().title() + "\n" + text.getValue().words());
                    insert.executeUpdate();
                }
            }
            try (PreparedStatement ask = connection.prepareStatement(
                    "SELECT rowid FROM t WHERE t MATCH ? ORDER BY bm25(t), rowid LIMIT " + DEPTH)) {
                for (final SmartCollection.Question question : collection.questions()) {
                    ask.setString(1, anyWord(question.text()));
                    rankings.put(question.number(), numbers(ask));
                }
            }
        }
        return rankings;
    }

    private static List<Integer> numbers(final PreparedStatement ask) throws SQLException {
        final List<Integer> found = new ArrayList<>();
        try (ResultSet rows = ask.executeQuery()) {
            while (rows.next()) {
                found.add(rows.getInt(1));
            }
        }
        return found;
    }

    private static String anyWord(final String question) {
        return java.util.Arrays.stream(question.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> '"' + word + '"')
                .collect(Collectors.joining(" OR "));
    }

    /** Every text, by its number: the same for every question. */
    List<Integer> constant() {
        return collection.texts().keySet().stream()
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    @Override
    public void close() {
        atelier.close();
    }
}

package vespera.store;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import vespera.scriptorium.meaning.Mean;
import vespera.scriptorium.meaning.VectorStore;

/**
 * Vectors in vectors.db, and those of the model in use also in memory for exact comparison. What is lost here can be
 * computed again, so a power cut may cost the last commits but never the file.
 */
public final class SqliteVectorStore implements VectorStore {

    private static final Comparator<Near> BEST = Comparator.comparingDouble(Near::similarity)
            .reversed()
            .thenComparing(Near::document)
            .thenComparingInt(Near::ordinal);

    private final Database database;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, PackedVectors> packed = new HashMap<>();
    private final Map<String, List<Place>> places = new HashMap<>();
    /** Every search asks for them, and counting joins every chunk with its vector. */
    private final Map<String, Counts> counted = new HashMap<>();

    /** Where a chunk's vector lies. */
    private record Place(UUID document, int ordinal, int row) {}

    private SqliteVectorStore(final Database database) {
        this.database = database;
    }

    /**
     * Opens or creates vectors.db in a folder.
     *
     * @throws vespera.scriptorium.journal.JournalException where the file is damaged, newer, in use, or cannot be
     *     written
     */
    public static SqliteVectorStore open(final Path databasesFolder) {
        return new SqliteVectorStore(Database.open(
                databasesFolder.toAbsolutePath().normalize().resolve("vectors.db"), false, VectorSchema.SCHEMA));
    }

    /**
     * Writes a consistent copy of vectors.db while it is in use.
     *
     * @param file where it goes; must not exist yet
     * @throws vespera.scriptorium.journal.JournalException where it could not be written; then there is no copy
     */
    public static void snapshot(final Path databasesFolder, final Path file) {
        try (Database database = Database.open(
                databasesFolder.toAbsolutePath().normalize().resolve("vectors.db"), false, VectorSchema.SCHEMA)) {
            database.snapshot(file);
        }
    }

    /** What is wrong with the vectors.db of a folder, in a few words; empty where nothing is. */
    public static String problem(final Path databasesFolder) {
        final Path file = databasesFolder.resolve("vectors.db");
        if (!Files.isRegularFile(file)) {
            return "";
        }
        final SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        try (Wire wire = new Wire(config.createConnection("jdbc:sqlite:" + file.toAbsolutePath()))) {
            final String found = wire.value("PRAGMA integrity_check(1)");
            return found.equals("ok") ? "" : "the database's own check finds damage.";
        } catch (SQLException e) {
            return "it cannot be read.";
        }
    }

    @Override
    public long applied(final String fingerprint) {
        return database.read(wire -> wire.first(
                        "SELECT applied FROM model WHERE fingerprint = ?", row -> row.getLong(1), fingerprint)
                .orElse(0L));
    }

    @Override
    public void applied(final String fingerprint, final long sequence) {
        database.write(wire -> wire.update(
                "INSERT INTO model(fingerprint, applied) VALUES (?1, ?2)"
                        + " ON CONFLICT(fingerprint) DO UPDATE SET applied = ?2",
                fingerprint,
                sequence));
    }

    @Override
    public Map<String, float[]> vectors(final String fingerprint, final Set<String> textHashes) {
        return database.read(wire -> {
            final Map<String, float[]> found = new HashMap<>();
            for (final String hash : textHashes) {
                wire.first(
                                "SELECT v.bytes FROM model AS m JOIN vector AS v ON v.model = m.number"
                                        + " WHERE m.fingerprint = ? AND v.text_hash = ?",
                                row -> floats(row.getBytes(1)),
                                fingerprint,
                                hash)
                        .ifPresent(vector -> found.put(hash, vector));
            }
            return found;
        });
    }

    @Override
    public void keep(final String fingerprint, final Map<String, float[]> vectors) {
        database.write(wire -> {
            final long model = model(wire, fingerprint);
            for (final var vector : vectors.entrySet()) {
                wire.update(
                        "INSERT INTO vector(model, text_hash, bytes) VALUES (?,?,?) ON CONFLICT DO NOTHING",
                        model,
                        vector.getKey(),
                        bytes(vector.getValue()));
            }
            return true;
        });
        lock.lock();
        try {
            final PackedVectors known = packed.get(fingerprint);
            if (known != null) {
                vectors.forEach(known::add);
            }
            places.remove(fingerprint);
            counted.remove(fingerprint);
        } finally {
            lock.unlock();
        }
    }

    private static long model(final Wire wire, final String fingerprint) throws SQLException {
        wire.update("INSERT INTO model(fingerprint, applied) VALUES (?, 0) ON CONFLICT DO NOTHING", fingerprint);
        return wire.first("SELECT number FROM model WHERE fingerprint = ?", row -> row.getLong(1), fingerprint)
                .orElseThrow(() -> new SQLException("a model was not kept"));
    }

    @Override
    public void putChunks(final UUID document, final String textHash, final List<StoredChunk> chunks) {
        database.write(wire -> {
            wire.update("DELETE FROM chunk WHERE document = ?", document);
            wire.update("DELETE FROM chunked WHERE document = ?", document);
            if (!chunks.isEmpty()) {
                wire.update("INSERT INTO chunked(document, text_hash) VALUES (?,?)", document, textHash);
            }
            for (final StoredChunk chunk : chunks) {
                wire.update(
                        "INSERT INTO chunk(document, ordinal, heading, start, finish, line, text_hash)"
                                + " VALUES (?,?,?,?,?,?,?)",
                        document,
                        chunk.ordinal(),
                        chunk.heading(),
                        chunk.from(),
                        chunk.to(),
                        chunk.line(),
                        chunk.textHash());
            }
            return true;
        });
        lock.lock();
        try {
            places.clear();
            counted.clear();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Optional<String> chunkedFrom(final UUID document) {
        return database.read(wire ->
                wire.first("SELECT text_hash FROM chunked WHERE document = ?", row -> row.getString(1), document));
    }

    @Override
    public List<StoredChunk> chunks(final UUID document) {
        return database.read(wire -> wire.list(
                "SELECT ordinal, heading, start, finish, line, text_hash FROM chunk WHERE document = ?"
                        + " ORDER BY ordinal",
                SqliteVectorStore::chunk,
                document));
    }

    @Override
    public Set<UUID> documents() {
        return new HashSet<>(
                database.read(wire -> wire.list("SELECT document FROM chunked", row -> Wire.uuid(row, 1))));
    }

    @Override
    public Set<UUID> lacking(final String fingerprint, final Optional<Set<UUID>> among) {
        final String without = "SELECT DISTINCT c.document FROM chunk AS c WHERE NOT EXISTS (SELECT 1 FROM model AS m"
                + " JOIN vector AS v ON v.model = m.number AND v.text_hash = c.text_hash WHERE m.fingerprint = ?)";
        return database.read(wire -> {
            final Set<UUID> lacking = new HashSet<>();
            if (among.isEmpty()) {
                lacking.addAll(wire.list(without, row -> Wire.uuid(row, 1), fingerprint));
            }
            for (final UUID document : among.orElse(Set.of())) {
                lacking.addAll(
                        wire.list(without + " AND c.document = ?", row -> Wire.uuid(row, 1), fingerprint, document));
            }
            return lacking;
        });
    }

    @Override
    public void forgetModels(final Set<String> kept) {
        database.write(wire -> {
            for (final String fingerprint : wire.list("SELECT fingerprint FROM model", row -> row.getString(1))) {
                if (!kept.contains(fingerprint)) {
                    wire.update(
                            "DELETE FROM vector WHERE model = (SELECT number FROM model WHERE fingerprint = ?)",
                            fingerprint);
                    wire.update("DELETE FROM model WHERE fingerprint = ?", fingerprint);
                }
            }
            return true;
        });
        lock.lock();
        try {
            packed.keySet().retainAll(kept);
            places.keySet().retainAll(kept);
            counted.keySet().retainAll(kept);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void forgetUnused() {
        database.write(wire -> wire.update("DELETE FROM vector WHERE text_hash NOT IN (SELECT text_hash FROM chunk)"));
        database.alone(wire -> {
            // Headings of passages that were replaced may still lie in free space.
            wire.run("PRAGMA secure_delete=ON");
            wire.run("VACUUM");
            wire.forget();
            wire.run("PRAGMA secure_delete=OFF");
            return wire.value("PRAGMA wal_checkpoint(TRUNCATE)").equals("0");
        });
        lock.lock();
        try {
            packed.clear();
            places.clear();
            counted.clear();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Counts counts(final String fingerprint) {
        lock.lock();
        try {
            return counted.computeIfAbsent(fingerprint, this::count);
        } finally {
            lock.unlock();
        }
    }

    private Counts count(final String fingerprint) {
        return database.read(wire -> wire.first(
                        "SELECT (SELECT count(*) FROM chunk), (SELECT count(*) FROM chunk AS c"
                                + " JOIN model AS m ON m.fingerprint = ?"
                                + " JOIN vector AS v ON v.model = m.number AND v.text_hash = c.text_hash)",
                        row -> new Counts(row.getLong(1), row.getLong(2)),
                        fingerprint)
                .orElse(new Counts(0, 0)));
    }

    @Override
    public List<Near> nearest(final String fingerprint, final float[] question, final int limit) {
        final float[] similarities;
        final List<Place> where;
        lock.lock();
        try {
            final PackedVectors vectors = packed.computeIfAbsent(fingerprint, this::load);
            where = places.computeIfAbsent(fingerprint, f -> locate(vectors));
            similarities = vectors.similarities(question);
        } finally {
            lock.unlock();
        }
        return similarities.length == 0 ? List.of() : best(where, similarities, Math.max(1, limit));
    }

    @Override
    public Map<UUID, float[]> means(final String fingerprint, final Set<UUID> documents) {
        final Map<UUID, List<float[]>> of = new HashMap<>();
        lock.lock();
        try {
            final PackedVectors vectors = packed.computeIfAbsent(fingerprint, this::load);
            for (final Place place : places.computeIfAbsent(fingerprint, f -> locate(vectors))) {
                if (documents.contains(place.document())) {
                    of.computeIfAbsent(place.document(), d -> new ArrayList<>()).add(vectors.vector(place.row()));
                }
            }
        } finally {
            lock.unlock();
        }
        final Map<UUID, float[]> means = new HashMap<>();
        of.forEach((document, all) -> Mean.of(all).ifPresent(mean -> means.put(document, mean)));
        return means;
    }

    private static List<Near> best(final List<Place> places, final float[] similarities, final int limit) {
        final PriorityQueue<Near> best = new PriorityQueue<>(BEST.reversed());
        for (final Place place : places) {
            final float similarity = similarities[place.row()];
            final @Nullable Near worst = best.peek();
            if (best.size() < limit || (worst != null && similarity >= worst.similarity())) {
                best.add(new Near(place.document(), place.ordinal(), similarity));
                if (best.size() > limit) {
                    best.remove();
                }
            }
        }
        final List<Near> sorted = new ArrayList<>(best);
        sorted.sort(BEST);
        return sorted;
    }

    private PackedVectors load(final String fingerprint) {
        final PackedVectors vectors = new PackedVectors();
        database.read(wire -> {
            final long model = wire.first(
                            "SELECT number FROM model WHERE fingerprint = ?", row -> row.getLong(1), fingerprint)
                    .orElse(0L);
            wire.each("SELECT text_hash, bytes FROM vector WHERE model = " + model, row -> {
                vectors.add(row.getString(1), floats(row.getBytes(2)));
                return true;
            });
            return true;
        });
        return vectors;
    }

    private List<Place> locate(final PackedVectors vectors) {
        final List<Place> located = new ArrayList<>();
        database.read(wire -> {
            wire.each("SELECT document, ordinal, text_hash FROM chunk ORDER BY document, ordinal", row -> {
                final int at = vectors.row(row.getString(3));
                return at >= 0 && located.add(new Place(Wire.uuid(row, 1), row.getInt(2), at));
            });
            return true;
        });
        return located;
    }

    private static StoredChunk chunk(final ResultSet row) throws SQLException {
        return new StoredChunk(
                row.getInt(1), row.getString(2), row.getInt(3), row.getInt(4), row.getInt(5), row.getString(6));
    }

    private static byte[] bytes(final float[] vector) {
        final ByteBuffer buffer = ByteBuffer.allocate(4 * vector.length).order(ByteOrder.LITTLE_ENDIAN);
        buffer.asFloatBuffer().put(vector);
        return buffer.array();
    }

    private static float[] floats(final byte[] bytes) {
        final float[] vector = new float[bytes.length / 4];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(vector);
        return vector;
    }

    /** Closes the file. Harmless when closed already. */
    @Override
    public void close() {
        database.close();
    }
}

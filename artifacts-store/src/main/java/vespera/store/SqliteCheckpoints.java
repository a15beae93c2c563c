package vespera.store;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vespera.scriptorium.journal.JournalException;
import vespera.scriptorium.past.Checkpoint;
import vespera.scriptorium.past.Checkpoints;

/** Checkpoints in core.db: zstd (RFC 8878), with a SHA-256 over sequence number, time and the compressed bytes. */
final class SqliteCheckpoints implements Checkpoints {

    /** One that took more than this is no state of an atelier but a damaged number. */
    private static final long LARGEST = 1L << 30;

    private static final int LEVEL = 3;

    private final Database database;

    private record Line(long sequence, long time, byte[] hash, byte[] bytes) {}

    SqliteCheckpoints(final Database database) {
        this.database = database;
    }

    @Override
    public Optional<Checkpoint> nearest(final long sequence) {
        final List<Long> before = database.read(wire -> wire.list(
                "SELECT sequence FROM checkpoint WHERE sequence <= ? ORDER BY sequence DESC",
                row -> row.getLong(1),
                sequence));
        for (final long one : before) {
            final Optional<Checkpoint> sound = sound(one);
            if (sound.isPresent()) {
                return sound;
            }
        }
        return Optional.empty();
    }

    private Optional<Checkpoint> sound(final long sequence) {
        try {
            return database.read(wire -> wire.first(
                            "SELECT sequence, time, hash, bytes FROM checkpoint WHERE sequence = ?",
                            SqliteCheckpoints::line,
                            sequence))
                    .filter(line ->
                            MessageDigest.isEqual(line.hash(), hash(line.sequence(), line.time(), line.bytes())))
                    .flatMap(SqliteCheckpoints::unpacked);
        } catch (JournalException e) {
            // Pages that cannot be read: the one before is as good, and the journal itself still better.
            System.getLogger(SqliteCheckpoints.class.getName())
                    .log(System.Logger.Level.WARNING, "a checkpoint cannot be read", e);
            return Optional.empty();
        }
    }

    private static Line line(final ResultSet row) throws SQLException {
        return new Line(row.getLong(1), row.getLong(2), bytes(row, 3), bytes(row, 4));
    }

    private static byte[] bytes(final ResultSet row, final int column) throws SQLException {
        final byte[] bytes = row.getBytes(column);
        return bytes == null ? new byte[0] : bytes;
    }

    private static Optional<Checkpoint> unpacked(final Line line) {
        return unpacked(line.bytes()).map(state -> new Checkpoint(line.sequence(), line.time(), state));
    }

    private static Optional<byte[]> unpacked(final byte[] packed) {
        try {
            final long size = Zstd.getFrameContentSize(packed);
            return size < 0 || size > LARGEST ? Optional.empty() : Optional.of(Zstd.decompress(packed, (int) size));
        } catch (ZstdException e) {
            return Optional.empty();
        }
    }

    private static byte[] hash(final long sequence, final long time, final byte[] bytes) {
        final MessageDigest digest = sha256();
        digest.update(ByteBuffer.allocate(16).putLong(sequence).putLong(time).array());
        return digest.digest(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public void keep(final Checkpoint checkpoint) {
        final byte[] packed = Zstd.compress(checkpoint.state(), LEVEL);
        database.write(wire -> wire.update(
                "INSERT OR REPLACE INTO checkpoint(sequence, time, hash, bytes) VALUES (?,?,?,?)",
                checkpoint.sequence(),
                checkpoint.time(),
                hash(checkpoint.sequence(), checkpoint.time(), packed),
                packed));
    }

    @Override
    public void dropFrom(final long sequence) {
        database.write(wire -> wire.update("DELETE FROM checkpoint WHERE sequence >= ?", sequence));
    }

    @Override
    public Map<String, byte[]> readings(final Collection<String> hashes) {
        final Map<String, byte[]> found = HashMap.newHashMap(hashes.size());
        database.read(wire -> {
            for (final String hash : hashes) {
                final byte[] key = HexFormat.of().parseHex(hash);
                wire.first("SELECT sum, bytes FROM reading WHERE hash = ?", row -> sound(row, key), key)
                        .flatMap(Function.identity())
                        .ifPresent(bytes -> found.put(hash, bytes));
            }
            return true;
        });
        return found;
    }

    private static Optional<byte[]> sound(final ResultSet row, final byte[] key) throws SQLException {
        final byte[] packed = bytes(row, 2);
        return MessageDigest.isEqual(bytes(row, 1), sum(key, packed)) ? unpacked(packed) : Optional.empty();
    }

    /** The first 8 bytes of a SHA-256: against decay, not against malice. */
    private static byte[] sum(final byte[] key, final byte[] packed) {
        final MessageDigest digest = sha256();
        digest.update(key);
        return Arrays.copyOf(digest.digest(packed), 8);
    }

    @Override
    public void keepReadings(final Map<String, byte[]> readings) {
        database.write(wire -> {
            for (final Map.Entry<String, byte[]> one : readings.entrySet()) {
                final byte[] key = HexFormat.of().parseHex(one.getKey());
                final byte[] packed = Zstd.compress(one.getValue(), LEVEL);
                // What was erased meanwhile must not come back by what was read of it before.
                wire.update(
                        "INSERT OR REPLACE INTO reading(hash, sum, bytes)"
                                + " SELECT ?1, ?2, ?3 WHERE EXISTS (SELECT 1 FROM blob WHERE hash = ?1)",
                        key,
                        sum(key, packed),
                        packed);
            }
            return true;
        });
    }

    @Override
    public List<Long> sequences() {
        return database.read(
                wire -> wire.list("SELECT sequence FROM checkpoint ORDER BY sequence", row -> row.getLong(1)));
    }

    @Override
    public List<Long> damaged() {
        return sequences().stream().filter(one -> sound(one).isEmpty()).toList();
    }
}

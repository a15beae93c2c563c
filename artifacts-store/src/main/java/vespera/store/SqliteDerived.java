package vespera.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.derived.Derived;
import vespera.scriptorium.journal.JournalException;

/**
 * What was derived, in derived.db, packed with zstd, each value with a CRC-32C of its bytes. Every value can be computed
 * again: a damaged one is not found, and a file that cannot be read is thrown away and made anew.
 */
public final class SqliteDerived implements Derived {

    private static final System.Logger LOG = System.getLogger(SqliteDerived.class.getName());
    private static final List<String> FILES = List.of("derived.db", "derived.db-wal", "derived.db-shm");
    /** Less is not worth packing. */
    private static final int PACKED_FROM = 256;

    private final Path folder;
    private @Nullable Database database;
    private boolean closed;

    private SqliteDerived(final Path folder) {
        this.folder = folder;
    }

    /**
     * The cache in a folder; its file is opened or made at the first use. One that is damaged, or newer than this
     * program, is made anew; where it cannot be written, nothing is kept.
     */
    public static SqliteDerived open(final Path databasesFolder) {
        return new SqliteDerived(databasesFolder.toAbsolutePath().normalize());
    }

    private static Database database(final Path folder) {
        final Path file = folder.resolve("derived.db");
        try {
            return Database.open(file, false, DerivedSchema.SCHEMA);
        } catch (JournalException e) {
            if (e.code() != JournalException.Code.DAMAGED && e.code() != JournalException.Code.NEWER) {
                throw e;
            }
            throwAway(folder);
            return Database.open(file, false, DerivedSchema.SCHEMA);
        }
    }

    private static void throwAway(final Path folder) {
        LOG.log(System.Logger.Level.WARNING, "derived.db cannot be read and is made anew");
        for (final String name : FILES) {
            try {
                Files.deleteIfExists(folder.resolve(name));
            } catch (IOException e) {
                throw new JournalException(
                        JournalException.Code.READ_ONLY, "The damaged databases/derived.db cannot be deleted.", e);
            }
        }
    }

    @Override
    public Optional<byte[]> find(final String kind, final String key) {
        return tried(
                d -> d.read(wire -> wire.first(
                                "SELECT size, crc, packed, bytes FROM derived WHERE key = ? AND kind = ?",
                                SqliteDerived::value,
                                key,
                                kind)
                        .flatMap(found -> found)),
                Optional.empty());
    }

    private static Optional<byte[]> value(final ResultSet row) throws SQLException {
        final int size = row.getInt(1);
        final byte @Nullable [] kept = row.getBytes(4);
        if (kept == null) {
            return size == 0 ? Optional.of(new byte[0]) : Optional.empty();
        }
        try {
            final byte[] bytes = row.getBoolean(3) ? Packing.unzstd(kept, size) : kept;
            return crc(bytes) == row.getLong(2) && bytes.length == size ? Optional.of(bytes) : Optional.empty();
        } catch (JournalException e) {
            return Optional.empty();
        }
    }

    @Override
    public void keep(final String kind, final String key, final byte[] value) {
        keepAll(kind, Map.of(key, value));
    }

    @Override
    public void keepAll(final String kind, final Map<String, byte[]> values) {
        tried(
                d -> d.write(wire -> {
                    for (final var one : values.entrySet()) {
                        final byte[] bytes = one.getValue();
                        final boolean packed = bytes.length >= PACKED_FROM;
                        wire.update(
                                "INSERT OR REPLACE INTO derived(kind, key, size, crc, packed, bytes)"
                                        + " VALUES (?,?,?,?,?,?)",
                                kind,
                                one.getKey(),
                                bytes.length,
                                crc(bytes),
                                packed,
                                packed ? Packing.zstd(bytes) : bytes);
                    }
                    return true;
                }),
                false);
    }

    @Override
    public void forget(final Collection<String> keys) {
        tried(
                d -> {
                    d.write(wire -> {
                        for (final String key : keys) {
                            wire.update("DELETE FROM derived WHERE key = ?", key);
                        }
                        return true;
                    });
                    // What was deleted or replaced may still lie in free space.
                    return d.alone(wire -> {
                        wire.run("PRAGMA secure_delete=ON");
                        wire.run("VACUUM");
                        wire.forget();
                        wire.run("PRAGMA secure_delete=OFF");
                        return wire.value("PRAGMA wal_checkpoint(TRUNCATE)").equals("0");
                    });
                },
                false);
    }

    private static long crc(final byte[] bytes) {
        final CRC32C crc = new CRC32C();
        crc.update(bytes);
        return crc.getValue();
    }

    private interface Use<T> {
        T of(Database database);
    }

    /** A cache that fails is an empty one. */
    private <T> T tried(final Use<T> use, final T otherwise) {
        final Database now = current();
        if (now == null) {
            return otherwise;
        }
        try {
            return use.of(now);
        } catch (JournalException e) {
            if (e.code() == JournalException.Code.DAMAGED) {
                replace(now);
            } else {
                LOG.log(System.Logger.Level.DEBUG, "derived.db could not be used", e);
            }
            return otherwise;
        }
    }

    private synchronized @Nullable Database current() {
        if (database == null && !closed) {
            try {
                database = database(folder);
            } catch (JournalException e) {
                LOG.log(System.Logger.Level.WARNING, "derived.db cannot be opened; nothing is kept in it", e);
                closed = true;
            }
        }
        return database;
    }

    private synchronized void replace(final Database damaged) {
        if (closed || database != damaged) {
            return;
        }
        try {
            database = null;
            damaged.close();
            throwAway(folder);
        } catch (JournalException e) {
            LOG.log(System.Logger.Level.WARNING, "derived.db could not be made anew; nothing is kept in it", e);
        }
    }

    /** Closes the file. Harmless when closed already. */
    @Override
    public synchronized void close() {
        closed = true;
        final Database open = database;
        database = null;
        if (open != null) {
            open.close();
        }
    }
}

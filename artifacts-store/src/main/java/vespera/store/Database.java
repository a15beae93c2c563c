package vespera.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import org.sqlite.SQLiteConfig;
import vespera.scriptorium.files.DurableFiles;
import vespera.scriptorium.journal.JournalException;

/**
 * One SQLite file: a single writer behind a lock, and a few readers that never wait for it (write-ahead logging gives
 * each reading the state of the last commit).
 */
final class Database implements AutoCloseable {

    private static final int READERS = 4;
    /** The folder of the databases, the store's, and hers. */
    private static final int LEVELS = 3;

    private static final int BUSY_MILLIS = 5_000;

    private final Path file;
    private final boolean durable;
    private final Wire writer;
    private final ReentrantLock writing = new ReentrantLock();
    private final Semaphore permits = new Semaphore(READERS, true);
    private final Deque<Wire> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    /** What is done with a connection. */
    interface Work<T> {
        T on(Wire wire) throws SQLException;
    }

    private Database(final Path file, final boolean durable, final Wire writer) {
        this.file = file;
        this.durable = durable;
        this.writer = writer;
    }

    /**
     * Opens or creates a database and brings its schema up to date.
     *
     * @param durable whether a commit must survive a power cut; where not, it survives a crash of the program
     * @throws JournalException where it is damaged, newer, busy or cannot be written
     */
    static Database open(final Path file, final boolean durable, final Schema schema) {
        return open(file, durable, schema, Migration.PLAIN);
    }

    /** As {@link #open(Path, boolean, Schema)}, told what to do with a file of an older version. */
    static Database open(final Path file, final boolean durable, final Schema schema, final Migration migration) {
        try {
            DurableFiles.createFolders(Objects.requireNonNull(file.getParent(), "a database lies in a folder"));
        } catch (IOException e) {
            throw new JournalException(
                    JournalException.Code.READ_ONLY, "The folder for the store cannot be made or written.", e);
        }
        try {
            final Wire writer = connect(file, durable);
            try {
                migration.bring(writer, file, schema);
                if (durable) {
                    lasting(file);
                }
                return new Database(file, durable, writer);
            } catch (SQLException | RuntimeException e) {
                writer.close();
                throw e;
            }
        } catch (SQLException e) {
            throw Trouble.of(e, file);
        }
    }

    /** What is committed lasts; so must the names that lead to it, even where a killed process made the folders. */
    private static void lasting(final Path file) throws SQLException {
        try {
            Path folder = file.toAbsolutePath().getParent();
            for (int level = 0; level < LEVELS && folder != null; level++) {
                DurableFiles.syncFolder(folder);
                folder = folder.getParent();
            }
        } catch (IOException e) {
            throw new SQLException("the folders of a database could not be synchronised", e);
        }
    }

    private static Wire connect(final Path file, final boolean durable) throws SQLException {
        final SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        // Else the driver asks for the last row after every statement.
        config.setGetGeneratedKeys(false);
        final Connection connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
        final Wire wire = new Wire(connection);
        try {
            wire.run("PRAGMA journal_mode=WAL");
            wire.run("PRAGMA synchronous=" + (durable ? "FULL" : "NORMAL"));
            wire.run("PRAGMA foreign_keys=OFF");
            wire.run("PRAGMA cache_size=-16384");
            wire.run("PRAGMA temp_store=MEMORY");
            // A change touches a dozen pages; with SQLite's own thousand every ninetieth would wait for a checkpoint.
            wire.run("PRAGMA wal_autocheckpoint=4000");
            wire.run("PRAGMA journal_size_limit=16777216");
        } catch (SQLException e) {
            wire.close();
            throw e;
        }
        return wire;
    }

    /** Reads; several at once, beside a write. */
    <T> T read(final Work<T> work) {
        permits.acquireUninterruptibly();
        try {
            final Wire wire = reader();
            boolean sound = false;
            try {
                final T result = work.on(wire);
                sound = true;
                return result;
            } finally {
                if (sound) {
                    idle.push(wire);
                } else {
                    wire.close();
                }
            }
        } catch (SQLException e) {
            throw Trouble.of(e, file);
        } finally {
            permits.release();
        }
    }

    private Wire reader() throws SQLException {
        if (closed) {
            throw shut();
        }
        final Wire known = idle.poll();
        if (known != null) {
            return known;
        }
        final Wire wire = connect(file, durable);
        wire.run("PRAGMA query_only=ON");
        return wire;
    }

    /** Writes in one transaction, all or nothing; on return it is committed. */
    <T> T write(final Work<T> work) {
        writing.lock();
        try {
            if (closed) {
                throw shut();
            }
            boolean kept = false;
            writer.update("BEGIN IMMEDIATE");
            try {
                final T result = work.on(writer);
                writer.update("COMMIT");
                kept = true;
                return result;
            } finally {
                if (!kept) {
                    rollBack();
                }
            }
        } catch (SQLException e) {
            throw Trouble.of(e, file);
        } finally {
            writing.unlock();
        }
    }

    /** Reads for long, over a connection of its own, so that nobody waits for it; may make temporary tables. */
    <T> T aside(final Work<T> work) {
        if (closed) {
            throw shut();
        }
        try (Wire wire = connect(file, durable)) {
            return work.on(wire);
        } catch (SQLException e) {
            throw Trouble.of(e, file);
        }
    }

    /** Works with nobody else reading or writing, and outside a transaction. */
    <T> T alone(final Work<T> work) {
        writing.lock();
        permits.acquireUninterruptibly(READERS);
        try {
            if (closed) {
                throw shut();
            }
            writer.forget();
            return work.on(writer);
        } catch (SQLException e) {
            throw Trouble.of(e, file);
        } finally {
            permits.release(READERS);
            writing.unlock();
        }
    }

    /**
     * Writes a consistent copy beside the running work: what was committed when it began.
     *
     * @param copy a file that does not exist yet; on return it is on the disk, synchronised
     * @throws JournalException where it could not be written; then there is no copy
     */
    void snapshot(final Path copy) {
        if (closed) {
            throw shut();
        }
        if (Files.exists(copy)) {
            throw new JournalException(
                    JournalException.Code.FAILED, "There is a file already where the copy of the store was to go.");
        }
        boolean whole = false;
        try (Wire wire = connect(file, durable)) {
            wire.update("VACUUM INTO ?", copy.toAbsolutePath().toString());
            try (FileChannel channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            DurableFiles.syncFolder(Objects.requireNonNull(copy.toAbsolutePath().getParent(), "a copy has a folder"));
            whole = true;
        } catch (SQLException e) {
            throw Trouble.of(e, copy);
        } catch (IOException e) {
            throw new JournalException(
                    JournalException.Code.FAILED,
                    "A copy of the store could not be written. The store itself is not touched.",
                    e);
        } finally {
            if (!whole) {
                drop(copy);
            }
        }
    }

    private static void drop(final Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            System.getLogger(Database.class.getName())
                    .log(System.Logger.Level.WARNING, "half a copy could not be deleted");
        }
    }

    private void rollBack() {
        // A full disk has rolled back already; then there is nothing to take back, and the driver says so.
        tolerate(() -> writer.run("ROLLBACK"));
        tolerate(writer::forget);
    }

    private interface Step {
        void run() throws SQLException;
    }

    private static void tolerate(final Step step) {
        try {
            step.run();
        } catch (SQLException e) {
            System.getLogger(Database.class.getName()).log(System.Logger.Level.DEBUG, "nothing to roll back");
        }
    }

    private static JournalException shut() {
        return new JournalException(JournalException.Code.FAILED, "The atelier is closed.");
    }

    @Override
    public void close() {
        writing.lock();
        permits.acquireUninterruptibly(READERS);
        try {
            if (closed) {
                return;
            }
            closed = true;
            for (Wire wire = idle.poll(); wire != null; wire = idle.poll()) {
                wire.close();
            }
            writer.close();
        } catch (SQLException e) {
            throw Trouble.of(e, file);
        } finally {
            permits.release(READERS);
            writing.unlock();
        }
    }
}

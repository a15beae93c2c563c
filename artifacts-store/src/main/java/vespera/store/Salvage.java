package vespera.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sqlite.SQLiteConfig;
import vespera.scriptorium.artifacts.Artifact;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.documents.Draft;
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.journal.Sha256;
import vespera.scriptorium.sessions.SessionRecord;

/**
 * Reads what can still be read of a damaged core.db, line by line: what cannot be read is as if it were not there. What
 * is read is not checked against the chain. Changes nothing.
 */
public final class Salvage implements AutoCloseable {

    private final Wire wire;
    private final BlobTable blobs;
    private final boolean wordsHash;

    /** What is done with the file; where that fails there is nothing. */
    private interface Reading<T> {
        T from(Wire wire) throws SQLException;
    }

    private Salvage(final Wire wire, final BlobTable blobs, final boolean wordsHash) {
        this.wire = wire;
        this.blobs = blobs;
        this.wordsHash = wordsHash;
    }

    /** Opens the core.db of a folder; empty where there is none or it is no database any more. */
    public static Optional<Salvage> open(final Path databasesFolder, final Path blobsFolder) {
        final Path file = databasesFolder.resolve("core.db");
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        final SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        try {
            final Wire wire = new Wire(config.createConnection("jdbc:sqlite:" + file.toAbsolutePath()));
            try {
                final int version = Integer.parseInt(wire.value("PRAGMA user_version"));
                wire.value("SELECT count(*) FROM sqlite_schema");
                return Optional.of(new Salvage(wire, new BlobTable(new BlobFiles(blobsFolder)), version > 1));
            } catch (SQLException | NumberFormatException e) {
                wire.close();
                return Optional.empty();
            }
        } catch (SQLException e) {
            return Optional.empty();
        }
    }

    private <T> T read(final Reading<T> reading, final T otherwise) {
        try {
            return reading.from(wire);
        } catch (SQLException | RuntimeException e) {
            try {
                // The driver cannot use a statement again that has failed.
                wire.forget();
            } catch (SQLException ignored) {
                return otherwise;
            }
            return otherwise;
        }
    }

    /** The device whose chain it holds. */
    public Optional<String> device() {
        return read(
                        w -> w.first("SELECT value FROM meta WHERE key = 'device'", row -> row.getString(1)),
                        Optional.<String>empty())
                .filter(d -> !d.isBlank());
    }

    /** The greatest sequence number, 0 where that cannot be told. */
    public long last() {
        return read(w -> Long.parseLong(w.value("SELECT coalesce(max(sequence), 0) FROM entry")), 0L);
    }

    public Optional<Entry> entry(final long sequence) {
        return read(w -> EntryTable.one(w, sequence, wordsHash), Optional.<Entry>empty())
                .filter(e -> e.sequence() == sequence);
    }

    /** A content, checked against its hash. */
    public Optional<byte[]> content(final String hash) {
        return read(w -> blobs.read(w, hash), Optional.empty());
    }

    /** Entries of a type, which are few. */
    public List<Entry> ofType(final String type) {
        final List<Entry> found = new ArrayList<>();
        for (final long sequence : read(
                w -> w.list("SELECT sequence FROM entry WHERE type = ?", row -> row.getLong(1), type),
                List.<Long>of())) {
            entry(sequence).ifPresent(found::add);
        }
        return found;
    }

    public Optional<Artifact> artifact(final UUID id) {
        return read(w -> new ArtifactTable().one(w, id), Optional.empty());
    }

    /** Unsaved texts. */
    public List<Draft> drafts() {
        final List<Draft> drafts = new ArrayList<>();
        final List<Long> numbers =
                read(w -> w.list("SELECT document FROM draft", row -> row.getLong(1)), List.<Long>of());
        for (final long number : numbers) {
            read(
                            w -> w.first(
                                    "SELECT n.id, f.base, f.text, f.caret, f.at FROM draft AS f"
                                            + " JOIN document_number AS n ON n.number = f.document WHERE f.document = ?",
                                    row -> new Draft(
                                            new DocumentId(Wire.uuid(row, 1)),
                                            row.getString(2),
                                            row.getString(3),
                                            row.getInt(4),
                                            row.getLong(5)),
                                    number),
                            Optional.<Draft>empty())
                    .ifPresent(drafts::add);
        }
        return drafts;
    }

    /** What the window remembers. */
    public Map<String, String> memory() {
        final Map<String, String> all = new LinkedHashMap<>();
        read(
                w -> {
                    w.each("SELECT key, value FROM memory", row -> all.put(row.getString(1), row.getString(2)));
                    return true;
                },
                false);
        return all;
    }

    /** Sequence numbers of events whose files had not followed yet. */
    public List<Long> pending() {
        return read(w -> w.list("SELECT sequence FROM pending_effect", row -> row.getLong(1)), List.of());
    }

    /** Sessions as they were noted. */
    public List<SessionRecord> sessions() {
        final List<SessionRecord> all = new ArrayList<>();
        read(
                w -> {
                    w.each("SELECT id, kind, actor, started, beat, ended, place FROM session", row -> {
                        final long ended = row.getLong(6);
                        return all.add(new SessionRecord(
                                Wire.uuid(row, 1),
                                SessionRecord.Kind.valueOf(row.getString(2)),
                                row.getString(3),
                                row.getLong(4),
                                row.getLong(5),
                                row.wasNull() || ended == 0 ? null : ended,
                                row.getString(7)));
                    });
                    return true;
                },
                false);
        return all;
    }

    /** Moves a large content's own file away where it no longer holds what its name says. */
    public static void putAside(final Path blobsFolder, final String hash, final Path aside) throws IOException {
        final Path file = new BlobFiles(blobsFolder).file(hash);
        if (Files.isRegularFile(file) && !Sha256.hex(Files.readAllBytes(file)).equals(hash)) {
            Files.createDirectories(aside);
            Files.move(file, aside.resolve(hash), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() {
        try {
            wire.close();
        } catch (SQLException e) {
            System.getLogger(Salvage.class.getName())
                    .log(System.Logger.Level.DEBUG, "a damaged store could not be closed");
        }
    }
}

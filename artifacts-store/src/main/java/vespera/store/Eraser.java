package vespera.store;

import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import vespera.scriptorium.artifacts.Artifact;
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.journal.Erasure;
import vespera.scriptorium.journal.JournalException;
import vespera.scriptorium.journal.Sha256;

/** Takes content out for good: first from every table, in one transaction, then from what the files still hold. */
final class Eraser {

    /** Files to delete once the transaction holds, and a sign that the files are still to be cleared. */
    private static final String OWED = "wipe";

    private static final HexFormat HEX = HexFormat.of();

    private final BlobTable blobs;

    Eraser(final BlobTable blobs) {
        this.blobs = blobs;
    }

    /** Inside a transaction, after the entries that tell of it are kept. */
    void erase(final Wire wire, final Erasure what) throws SQLException {
        final StringBuilder owed = new StringBuilder(owed(wire));
        for (final String hash : what.contents()) {
            content(wire, HEX.parseHex(hash));
            if (blobs.remove(wire, hash)) {
                owed.append(hash).append(' ');
            }
        }
        for (final long sequence : what.entries()) {
            entry(wire, sequence);
        }
        for (final UUID document : what.drafts()) {
            wire.update(
                    "DELETE FROM draft WHERE document = (SELECT number FROM document_number WHERE id = ?)", document);
        }
        final long first = what.entries().stream().mapToLong(n -> n).min().orElse(Long.MAX_VALUE);
        wire.update("DELETE FROM checkpoint WHERE sequence >= ?", first);
        wire.update("INSERT OR REPLACE INTO meta(key, value) VALUES (?,?)", OWED, owed.toString());
    }

    private static String owed(final Wire wire) throws SQLException {
        return wire.first("SELECT value FROM meta WHERE key = ?", row -> row.getString(1), OWED)
                .orElse("");
    }

    /** What was derived from a text, where it is what a document or a message says now. */
    private static void content(final Wire wire, final byte[] hash) throws SQLException {
        for (final long number : wire.list("SELECT number FROM document WHERE hash = ?", row -> row.getLong(1), hash)) {
            for (final String table : List.of("link", "tag", "alias")) {
                wire.update("DELETE FROM " + table + " WHERE document = ?", number);
            }
            WordTable.remove(wire, number);
            wire.update("UPDATE document SET title = NULL WHERE number = ?", number);
        }
        wire.update("DELETE FROM message WHERE text_hash = ?", hash);
        wire.update("DELETE FROM reading WHERE hash = ?", hash);
        // A checkpoint holds the title of what a document held then.
        wire.update(
                "DELETE FROM checkpoint WHERE sequence >= (SELECT min(sequence) FROM version WHERE hash = ?)", hash);
    }

    private static void entry(final Wire wire, final long sequence) throws SQLException {
        final List<Entry> found = EntryTable.after(wire, sequence - 1, 1);
        if (found.isEmpty() || found.getFirst().sequence() != sequence) {
            return;
        }
        final Entry entry = found.getFirst();
        final UUID command = entry.command().id();
        wire.update("UPDATE entry SET payload = NULL WHERE sequence = ?", sequence);
        if (!entry.wordless()) {
            wire.update(
                    "UPDATE entry SET words = '', words_hash = ? WHERE command = ?",
                    HEX.parseHex(Sha256.hex(entry.command().words())),
                    command);
        }
        // What it did is no longer known, so that nobody can take it back.
        wire.update("UPDATE command SET words = '', reversible = 0 WHERE id = ?", command);
        wire.update("DELETE FROM message WHERE artifact = ?", entry.id());
        wire.update("DELETE FROM pending_effect WHERE sequence = ?", sequence);
        wire.update(
                "UPDATE artifact SET title = ?, path = NULL, folded = ? WHERE id = ?",
                Artifact.ERASED,
                Artifact.ERASED,
                entry.id());
    }

    /** Whether an erasure left something to clear away. */
    static boolean isOwed(final Wire wire) throws SQLException {
        return wire.first("SELECT 1 FROM meta WHERE key = ?", row -> true, OWED).isPresent();
    }

    /** Writes the index and the file anew without what was erased, and empties the write-ahead log. */
    void wipe(final Database database) {
        try {
            database.alone(wire -> isOwed(wire) && clear(wire));
        } catch (JournalException e) {
            throw new JournalException(
                    e.code(),
                    "The content is erased, but traces of it may be left in free space of the store: it could not be"
                            + " written anew, perhaps for want of room on the disk. Everything else is safe. This is"
                            + " done again when the atelier is opened next.",
                    e);
        }
    }

    private boolean clear(final Wire wire) throws SQLException {
        for (final String hash : owed(wire).split(" ", -1)) {
            if (!hash.isEmpty()) {
                blobs.removeFile(wire, hash);
            }
        }
        wire.run("PRAGMA secure_delete=ON");
        wire.run("INSERT INTO words(words) VALUES ('optimize')");
        // The copy that VACUUM makes may be larger than the memory.
        wire.run("PRAGMA temp_store=DEFAULT");
        wire.run("VACUUM");
        wire.update("DELETE FROM meta WHERE key = ?", OWED);
        wire.forget();
        wire.run("PRAGMA temp_store=MEMORY");
        wire.run("PRAGMA secure_delete=OFF");
        if (!wire.value("PRAGMA wal_checkpoint(TRUNCATE)").equals("0")) {
            throw new SQLException("the write-ahead log is in use");
        }
        return true;
    }
}

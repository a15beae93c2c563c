package vespera.store;

import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.documents.TextForm;
import vespera.scriptorium.journal.Blob;
import vespera.scriptorium.journal.Sha256;

/** Content by its hash: deflated (RFC 1951) where that is smaller; large binaries go to files. */
final class BlobTable {

    /** Above this many bytes what is no text goes to a file. */
    static final int LARGE = 1 << 20;

    private static final int STORED = 0;
    private static final int DEFLATED = 1;
    private static final int IN_FILE = 2;

    private final BlobFiles files;

    BlobTable(final BlobFiles files) {
        this.files = files;
    }

    /** A blob ready to be written. */
    record Packed(byte[] hash, long size, int encoding, byte[] bytes) {

        /** For a large one the bytes are its file's. */
        byte @Nullable [] inTable() {
            return encoding == IN_FILE ? null : bytes;
        }
    }

    /** Compresses, and writes large binaries to their files, before the transaction begins. */
    List<Packed> pack(final List<Blob> blobs) {
        final List<Packed> packed = new ArrayList<>(blobs.size());
        final Set<String> seen = new HashSet<>();
        final Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            for (final Blob blob : blobs) {
                if (!Sha256.hex(blob.bytes()).equals(blob.hash())) {
                    throw new IllegalArgumentException("a blob's bytes do not have its hash");
                }
                if (seen.add(blob.hash())) {
                    packed.add(pack(blob, deflater));
                }
            }
        } finally {
            deflater.end();
        }
        return packed;
    }

    private Packed pack(final Blob blob, final Deflater deflater) {
        final byte[] bytes = blob.bytes();
        final byte[] hash = HexFormat.of().parseHex(blob.hash());
        if (bytes.length > LARGE && TextForm.decode(bytes).isEmpty()) {
            files.write(blob.hash(), bytes);
            return new Packed(hash, bytes.length, IN_FILE, bytes);
        }
        final byte[] small = new byte[bytes.length];
        deflater.reset();
        deflater.setInput(bytes);
        deflater.finish();
        final int length = deflater.deflate(small);
        return deflater.finished() && length < bytes.length
                ? new Packed(hash, bytes.length, DEFLATED, Arrays.copyOf(small, length))
                : new Packed(hash, bytes.length, STORED, bytes);
    }

    void add(final Wire wire, final List<Packed> packed) throws SQLException {
        for (final Packed blob : packed) {
            if (blob.encoding() == IN_FILE) {
                // An erasure may have taken the file away since it was written.
                files.write(HexFormat.of().formatHex(blob.hash()), blob.bytes());
            }
            wire.update(
                    "INSERT INTO blob(hash, size, encoding, bytes) VALUES (?,?,?,?) ON CONFLICT DO NOTHING",
                    blob.hash(),
                    blob.size(),
                    blob.encoding(),
                    blob.inTable());
        }
    }

    /** Takes a blob away, once no other is kept as what differs from it; tells whether a file of it is left. */
    boolean remove(final Wire wire, final String hash) throws SQLException {
        final byte[] key = HexFormat.of().parseHex(hash);
        final List<String> like =
                wire.list("SELECT hash FROM blob WHERE base = ?", row -> EntryTable.hex(row, 1), key);
        for (final String other : like) {
            final Optional<byte[]> bytes = read(wire, other);
            if (bytes.isPresent()) {
                final Packed whole = pack(List.of(new Blob(other, bytes.get()))).getFirst();
                wire.update(
                        "UPDATE blob SET encoding = ?, base = NULL, depth = 0, bytes = ? WHERE hash = ?",
                        whole.encoding(),
                        whole.inTable(),
                        whole.hash());
            }
        }
        final boolean inFile = wire.first(
                        "SELECT encoding FROM blob WHERE hash = ?", row -> row.getInt(1) == IN_FILE, key)
                .orElse(false);
        wire.update("DELETE FROM blob WHERE hash = ?", key);
        return inFile;
    }

    /** Deletes the file of a blob that is no longer there; harmless where it is kept again. */
    void removeFile(final Wire wire, final String hash) throws SQLException {
        if (wire.first("SELECT 1 FROM blob WHERE hash = ?", row -> true, HexFormat.of().parseHex(hash))
                .isEmpty()) {
            files.delete(hash);
        }
    }

    /** The bytes, checked against their hash; empty where there are none. */
    Optional<byte[]> read(final Wire wire, final String hash) throws SQLException {
        final Optional<byte[]> found = wire.first(
                "SELECT size, encoding, bytes FROM blob WHERE hash = ?",
                row -> unpacked(row, hash),
                HexFormat.of().parseHex(hash));
        if (found.isPresent() && !Sha256.hex(found.get()).equals(hash)) {
            throw Trouble.damaged("A kept content (" + hash.substring(0, 12) + ") no longer matches its checksum.");
        }
        return found;
    }

    private byte[] unpacked(final ResultSet row, final String hash) throws SQLException {
        final int size = row.getInt(1);
        return switch (row.getInt(2)) {
            case STORED -> bytes(row);
            case DEFLATED -> inflated(bytes(row), size);
            case IN_FILE -> files.read(hash);
            default -> throw Trouble.damaged("A kept content is in a form that is not known here.");
        };
    }

    /** SQLite gives null for a blob of no bytes. */
    private static byte[] bytes(final ResultSet row) throws SQLException {
        final byte @Nullable [] bytes = row.getBytes(3);
        return bytes == null ? new byte[0] : bytes;
    }

    private static byte[] inflated(final byte[] bytes, final int size) {
        final Inflater inflater = new Inflater(true);
        final ByteArrayOutputStream out = new ByteArrayOutputStream(size);
        final byte[] buffer = new byte[Math.max(64, size)];
        try {
            inflater.setInput(bytes);
            int length = inflater.inflate(buffer);
            // One more than was promised is damage enough; a flipped byte must not fill the memory.
            while (length > 0 && out.size() <= size) {
                out.write(buffer, 0, length);
                length = inflater.inflate(buffer);
            }
            return out.toByteArray();
        } catch (DataFormatException e) {
            throw Trouble.damaged("A kept content cannot be decompressed.");
        } finally {
            inflater.end();
        }
    }
}

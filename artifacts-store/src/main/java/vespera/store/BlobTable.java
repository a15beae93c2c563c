package vespera.store;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.documents.TextForm;
import vespera.scriptorium.journal.Blob;
import vespera.scriptorium.journal.JournalException;
import vespera.scriptorium.journal.Sha256;

/**
 * Content by its hash: compressed where that is smaller, a text as what differs from the text it is like; large
 * binaries go to files. A row that is a difference stands on its base's row, at most {@value #DEEPEST} deep.
 */
final class BlobTable {

    /** Above this many bytes what is no text goes to a file. */
    static final int LARGE = 1 << 20;
    /** How many differences may stand on one another. */
    static final int DEEPEST = 30;
    /** Above this many bytes a text is kept whole. */
    private static final int LONGEST_DELTA = 4 << 20;

    private static final HexFormat HEX = HexFormat.of();
    private static final String LINE = "SELECT hash, size, encoding, base, bytes, depth FROM blob WHERE hash = ?";

    private final BlobFiles files;
    private final Decoded decoded = new Decoded();

    BlobTable(final BlobFiles files) {
        this.files = files;
    }

    /** A blob as its row has it; for a large one the bytes are its file's. */
    record Packed(Blob blob, int encoding, int depth, byte[] bytes) {

        byte[] key() {
            return HEX.parseHex(blob.hash());
        }

        byte @Nullable [] base() {
            final String base = blob.base();
            return encoding == Packing.DELTA && base != null ? HEX.parseHex(base) : null;
        }

        byte @Nullable [] inTable() {
            return encoding == Packing.IN_FILE ? null : bytes;
        }
    }

    /** A row as it was read; the size is -1 where no content can have it. */
    private record Line(
            String hash, int size, int encoding, @Nullable String base, byte[] bytes, int depth) {}

    /** Compresses, and writes large binaries to their files, before the transaction begins. */
    List<Packed> pack(final Database database, final List<Blob> blobs) {
        final List<Packed> packed = new ArrayList<>(blobs.size());
        final Set<String> seen = new HashSet<>();
        for (final Blob blob : blobs) {
            if (!Sha256.hex(blob.bytes()).equals(blob.hash())) {
                throw new IllegalArgumentException("a blob's bytes do not have its hash");
            }
            if (seen.add(blob.hash())) {
                packed.add(delta(database, blob).orElseGet(() -> whole(blob)));
            }
        }
        return packed;
    }

    /** A text as what differs from the one it is like, where that is kept, not too deep, and worth it. */
    private Optional<Packed> delta(final Database database, final Blob blob) {
        final String base = blob.base();
        if (base == null || base.equals(blob.hash()) || blob.bytes().length > LONGEST_DELTA) {
            return Optional.empty();
        }
        return database.read(wire -> {
            final Optional<Line> line = line(wire, base);
            if (line.isEmpty() || line.get().depth() >= DEEPEST || line.get().size() > LONGEST_DELTA) {
                return Optional.empty();
            }
            final Optional<byte[]> before = sound(wire, base).filter(Packing::canBeBase);
            if (before.isEmpty()
                    || TextForm.decode(before.get()).isEmpty()
                    || TextForm.decode(blob.bytes()).isEmpty()) {
                return Optional.empty();
            }
            final byte[] small = Packing.delta(blob.bytes(), before.get());
            // No text becomes that small by itself.
            final boolean worth = small.length < blob.bytes().length / 16
                    || small.length < whole(blob).bytes().length;
            return worth
                    ? Optional.of(new Packed(blob, Packing.DELTA, line.get().depth() + 1, small))
                    : Optional.empty();
        });
    }

    /** A base that is damaged must not keep anybody from saving. */
    private Optional<byte[]> sound(final Wire wire, final String hash) throws SQLException {
        try {
            return read(wire, hash);
        } catch (JournalException e) {
            return Optional.empty();
        }
    }

    private Packed whole(final Blob blob) {
        final byte[] bytes = blob.bytes();
        if (bytes.length > LARGE && TextForm.decode(bytes).isEmpty()) {
            files.write(blob.hash(), bytes);
            return new Packed(blob, Packing.IN_FILE, 0, bytes);
        }
        final byte[] small = Packing.zstd(bytes);
        return small.length < bytes.length
                ? new Packed(blob, Packing.ZSTD, 0, small)
                : new Packed(blob, Packing.STORED, 0, bytes);
    }

    void add(final Wire wire, final List<Packed> packed) throws SQLException {
        for (final Packed one : packed) {
            if (one.encoding() == Packing.IN_FILE) {
                // An erasure may have taken the file away since it was written.
                files.write(one.blob().hash(), one.blob().bytes());
            }
            final Packed kept = standing(wire, one) ? one : whole(one.blob());
            wire.update(
                    "INSERT INTO blob(hash, size, encoding, base, bytes, depth, crc) VALUES (?,?,?,?,?,?,?)"
                            + " ON CONFLICT DO NOTHING",
                    kept.key(),
                    kept.blob().bytes().length,
                    kept.encoding(),
                    kept.base(),
                    kept.inTable(),
                    kept.depth(),
                    crc(kept.inTable()));
        }
    }

    /** Whether what a difference stands on is still as it was when it was made. */
    private static boolean standing(final Wire wire, final Packed packed) throws SQLException {
        return packed.encoding() != Packing.DELTA
                || wire.first("SELECT depth FROM blob WHERE hash = ?", row -> row.getInt(1), packed.base())
                        .filter(depth -> depth + 1 == packed.depth())
                        .isPresent();
    }

    /** Takes a blob away, once no other is kept as what differs from it; tells whether a file of it is left. */
    boolean remove(final Wire wire, final String hash) throws SQLException {
        final byte[] key = HEX.parseHex(hash);
        for (final String other :
                wire.list("SELECT hash FROM blob WHERE base = ?", row -> EntryTable.hex(row, 1), key)) {
            final Optional<byte[]> bytes = read(wire, other);
            if (bytes.isPresent()) {
                final Packed whole = whole(new Blob(other, bytes.get()));
                wire.update(
                        "UPDATE blob SET encoding = ?, base = NULL, bytes = ?, crc = ? WHERE hash = ?",
                        whole.encoding(),
                        whole.inTable(),
                        crc(whole.inTable()),
                        whole.key());
                wire.update(
                        "WITH RECURSIVE above(hash, depth) AS (SELECT ?1, 0 UNION ALL SELECT b.hash, a.depth + 1"
                                + " FROM above AS a JOIN blob AS b ON b.base = a.hash) UPDATE blob SET depth ="
                                + " (SELECT depth FROM above WHERE above.hash = blob.hash) WHERE hash IN"
                                + " (SELECT hash FROM above)",
                        whole.key());
            }
        }
        decoded.clear();
        final boolean inFile = line(wire, hash)
                .filter(line -> line.encoding() == Packing.IN_FILE)
                .isPresent();
        wire.update("DELETE FROM blob WHERE hash = ?", key);
        return inFile;
    }

    /** Deletes the file of a blob that is no longer there; harmless where it is kept again. */
    void removeFile(final Wire wire, final String hash) throws SQLException {
        if (line(wire, hash).isEmpty()) {
            files.delete(hash);
        }
    }

    /** The bytes, checked against their hash; empty where there are none. */
    Optional<byte[]> read(final Wire wire, final String hash) throws SQLException {
        final Optional<Line> line = line(wire, hash);
        if (line.isEmpty()) {
            return Optional.empty();
        }
        try {
            final byte[] bytes = unpacked(wire, line.get());
            if (Sha256.hex(bytes).equals(hash)) {
                decoded.put(hash, bytes);
                return Optional.of(bytes.clone());
            }
        } catch (JournalException e) {
            if (line.get().encoding() == Packing.IN_FILE) {
                throw e;
            }
        }
        decoded.clear();
        return Optional.of(fromTheGround(wire, hash));
    }

    /** Some bits of a packed content say nothing; a flip there is found as well. */
    private static long crc(final byte @Nullable [] bytes) {
        final CRC32C crc = new CRC32C();
        if (bytes != null) {
            crc.update(bytes);
        }
        return crc.getValue();
    }

    static boolean has(final Wire wire, final String hash) throws SQLException {
        return wire.first("SELECT 1 FROM blob WHERE hash = ?", row -> true, HEX.parseHex(hash))
                .isPresent();
    }

    /** Reads every blob, in the order they were kept, so that each finds its base decoded. */
    void check(final Wire wire, final Findings findings) throws SQLException {
        wire.each(
                "SELECT b.hash, b.size, CASE WHEN b.encoding = 3 THEN u.depth + 1 IS b.depth ELSE b.depth = 0 AND"
                        + " b.base IS NULL END AND (b.encoding <> 2 OR b.bytes IS NULL), b.crc, b.bytes"
                        + " FROM blob AS b LEFT JOIN blob AS u ON u.hash = b.base ORDER BY b.rowid",
                row -> {
                    final String hash = EntryTable.hex(row, 1);
                    boolean whole = false;
                    try {
                        final long size = row.getLong(2);
                        whole = row.getBoolean(3)
                                && (row.getObject(4) == null || row.getLong(4) == crc(row.getBytes(5)))
                                && read(wire, hash)
                                        .filter(b -> b.length == size)
                                        .isPresent();
                    } catch (JournalException | IllegalArgumentException e) {
                        whole = false;
                    }
                    if (!whole) {
                        bad(wire, hash, findings);
                    }
                    return whole;
                });
    }

    private static void bad(final Wire wire, final String hash, final Findings findings) throws SQLException {
        final long sequence = wire.first(
                        "SELECT min(sequence) FROM (SELECT sequence FROM version WHERE hash = ?1 UNION ALL"
                                + " SELECT sequence FROM artifact WHERE hash = ?1 AND blob = 1)",
                        row -> row.getLong(1),
                        HEX.parseHex(hash))
                .orElse(0L);
        findings.bad(
                sequence,
                sequence == 0
                        ? "A kept content (" + hash + ") was changed after it was kept."
                        : "The content that entry " + sequence + " names (" + hash
                                + ") was changed after it was kept.");
    }

    private static Optional<Line> line(final Wire wire, final String hash) throws SQLException {
        return wire.first(
                LINE,
                row -> {
                    final byte @Nullable [] base = row.getBytes(4);
                    final byte @Nullable [] bytes = row.getBytes(5);
                    final long size = row.getLong(2);
                    return new Line(
                            hash,
                            size < 0 || size > Integer.MAX_VALUE ? -1 : (int) size,
                            row.getInt(3),
                            base == null ? null : HEX.formatHex(base),
                            // SQLite gives null for a blob of no bytes.
                            bytes == null ? new byte[0] : bytes,
                            row.getInt(6));
                },
                HEX.parseHex(hash));
    }

    /** Unchecked, with the help of what was decoded before. */
    private byte[] unpacked(final Wire wire, final Line line) throws SQLException {
        final Deque<Line> above = new ArrayDeque<>();
        Line at = line;
        byte @Nullable [] bytes = null;
        while (bytes == null && at.encoding() == Packing.DELTA) {
            above.push(at);
            bytes = decoded.find(baseOf(at));
            if (bytes == null) {
                at = under(wire, at, above.size());
            }
        }
        if (bytes == null) {
            bytes = plain(at);
        }
        for (final Line one : above) {
            bytes = Packing.undelta(one.bytes(), bytes, one.size());
            decoded.put(one.hash(), bytes);
        }
        return bytes;
    }

    private static String baseOf(final Line line) {
        final String base = line.base();
        if (base == null) {
            throw broken(line.hash());
        }
        return base;
    }

    private static Line under(final Wire wire, final Line line, final int deep) throws SQLException {
        final String base = baseOf(line);
        if (deep > 2 * DEEPEST) {
            throw broken(line.hash());
        }
        return line(wire, base)
                .orElseThrow(() -> Trouble.damaged("A kept content (" + base + ") is missing, and the content ("
                        + line.hash() + ") is kept as what differs from it."));
    }

    private byte[] plain(final Line line) {
        return switch (line.encoding()) {
            case Packing.STORED -> line.bytes();
            case Packing.DEFLATED -> Packing.inflated(line.bytes(), line.size());
            case Packing.ZSTD -> Packing.unzstd(line.bytes(), line.size());
            case Packing.IN_FILE -> files.read(line.hash());
            default -> throw broken(line.hash());
        };
    }

    /** Decodes from the whole text upwards and checks each on the way, so that the damaged one is named. */
    private byte[] fromTheGround(final Wire wire, final String hash) throws SQLException {
        final Deque<Line> above = new ArrayDeque<>();
        Line at = line(wire, hash).orElseThrow(() -> broken(hash));
        while (at.encoding() == Packing.DELTA) {
            above.push(at);
            at = under(wire, at, above.size());
        }
        byte[] bytes = checked(at, hash, null);
        for (final Line one : above) {
            bytes = checked(one, hash, bytes);
        }
        return bytes;
    }

    private byte[] checked(final Line line, final String asked, final byte @Nullable [] base) {
        byte @Nullable [] bytes = null;
        try {
            bytes = base == null ? plain(line) : Packing.undelta(line.bytes(), base, line.size());
        } catch (JournalException e) {
            if (line.encoding() == Packing.IN_FILE) {
                throw e;
            }
        }
        if (bytes == null || !Sha256.hex(bytes).equals(line.hash())) {
            throw line.hash().equals(asked)
                    ? broken(asked)
                    : Trouble.damaged("A kept content (" + line.hash() + ") no longer matches its checksum, and the"
                            + " content (" + asked + ") is kept as what differs from it.");
        }
        return bytes;
    }

    private static JournalException broken(final String hash) {
        return Trouble.damaged("A kept content (" + hash + ") no longer matches its checksum.");
    }
}

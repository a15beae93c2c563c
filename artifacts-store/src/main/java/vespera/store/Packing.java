package vespera.store;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import vespera.scriptorium.journal.JournalException;

/**
 * How bytes are made small: zstd (RFC 8878), alone or with other bytes before them as a raw prefix, so that only what
 * differs is written. Older stores hold raw deflate (RFC 1951). What comes out of a damaged packing may be wrong, but
 * it is never longer than was promised; whoever reads it checks its hash.
 */
final class Packing {

    /** As it is. */
    static final int STORED = 0;

    static final int DEFLATED = 1;
    /** In a file of its own. */
    static final int IN_FILE = 2;
    /** zstd with the base's bytes before it. */
    static final int DELTA = 3;

    static final int ZSTD = 4;

    /** The best that takes about a millisecond for a chapter. */
    private static final int LEVEL = 9;

    /** No more than a byte of deflate can become. */
    private static final int DEFLATE_MOST = 1032;

    private static final int LEAST_WINDOW = 17;
    private static final int MOST_WINDOW = 27;
    /** How zstd's own dictionaries begin; bytes that do so are no text. */
    private static final byte[] DICTIONARY = {0x37, (byte) 0xA4, 0x30, (byte) 0xEC};

    private Packing() {}

    static byte[] zstd(final byte[] bytes) {
        try (ZstdCompressCtx context = new ZstdCompressCtx()) {
            return context.setLevel(LEVEL).setChecksum(false).compress(bytes);
        }
    }

    /** What differs from the base, which must be given again to read it. */
    static byte[] delta(final byte[] bytes, final byte[] base) {
        try (ZstdCompressCtx context = new ZstdCompressCtx()) {
            return context.setLevel(LEVEL)
                    .setChecksum(false)
                    .setWindowLog(window(bytes.length + base.length))
                    .loadDict(base)
                    .compress(bytes);
        }
    }

    /** Whether bytes can stand before others as they are. */
    static boolean canBeBase(final byte[] bytes) {
        return bytes.length > 0
                && !Arrays.equals(bytes, 0, Math.min(4, bytes.length), DICTIONARY, 0, Math.min(4, DICTIONARY.length));
    }

    /** The base must lie within reach of the last byte. */
    private static int window(final int length) {
        return Math.clamp(32L - Integer.numberOfLeadingZeros(length), LEAST_WINDOW, MOST_WINDOW);
    }

    static byte[] unzstd(final byte[] packed, final int size) {
        try (ZstdDecompressCtx context = new ZstdDecompressCtx()) {
            return unpacked(context, packed, size);
        }
    }

    static byte[] undelta(final byte[] packed, final byte[] base, final int size) {
        try (ZstdDecompressCtx context = new ZstdDecompressCtx()) {
            return unpacked(context.loadDict(base), packed, size);
        } catch (ZstdException e) {
            throw unreadable();
        }
    }

    private static byte[] unpacked(final ZstdDecompressCtx context, final byte[] packed, final int size) {
        // Before anything is allocated: a flipped byte must not fill the memory.
        if (Zstd.getFrameContentSize(packed) != size) {
            throw unreadable();
        }
        try {
            return context.decompress(packed, size);
        } catch (ZstdException e) {
            throw unreadable();
        }
    }

    static byte[] inflated(final byte[] packed, final int size) {
        if (size < 0 || size > (long) DEFLATE_MOST * (packed.length + 1)) {
            throw unreadable();
        }
        final Inflater inflater = new Inflater(true);
        final ByteArrayOutputStream out = new ByteArrayOutputStream(size);
        final byte[] buffer = new byte[Math.max(64, size)];
        try {
            inflater.setInput(packed);
            int length = inflater.inflate(buffer);
            // One more than was promised is damage enough.
            while (length > 0 && out.size() <= size) {
                out.write(buffer, 0, length);
                length = inflater.inflate(buffer);
            }
            return out.toByteArray();
        } catch (DataFormatException e) {
            throw unreadable();
        } finally {
            inflater.end();
        }
    }

    private static JournalException unreadable() {
        return Trouble.damaged("A kept content cannot be decompressed.");
    }
}

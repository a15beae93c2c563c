package vespera.store.mirror;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.journal.Sha256;
import vespera.scriptorium.mirror.ContentLine;

/** Contents as Zstandard frames (RFC 8878), where it helps against another content as a raw dictionary. */
final class Frames {

    private static final int LEVEL = 6;
    /** Larger ones are not compared: a window that reaches so far back costs more than it saves. */
    private static final int LARGEST_BASE = 8 << 20;

    private Frames() {}

    static ContentLine whole(final String hash, final byte[] bytes) {
        return new ContentLine(hash, bytes.length, null, Zstd.compress(bytes, LEVEL));
    }

    /** Against a base where that is smaller by far, else whole. */
    static ContentLine against(final String hash, final byte[] bytes, final String base, final byte[] baseBytes) {
        final ContentLine whole = whole(hash, bytes);
        if (baseBytes.length == 0 || baseBytes.length > LARGEST_BASE || bytes.length > LARGEST_BASE) {
            return whole;
        }
        try {
            final byte[] small = Zstd.compressUsingDict(bytes, baseBytes, LEVEL);
            final ContentLine line = new ContentLine(hash, bytes.length, base, small);
            return small.length < whole.zstd().length / 2
                            && content(line, baseBytes).isPresent()
                    ? line
                    : whole;
        } catch (ZstdException e) {
            return whole;
        }
    }

    /** The content, where it is what its hash says. */
    static Optional<byte[]> content(final ContentLine line, final byte @Nullable [] base) {
        try {
            if (line.size() > Integer.MAX_VALUE - 8 || line.size() < 0 || (line.base() != null && base == null)) {
                return Optional.empty();
            }
            final byte[] bytes = new byte[(int) line.size()];
            final long size = base == null
                    ? Zstd.decompress(bytes, line.zstd())
                    : Zstd.decompressUsingDict(bytes, 0, line.zstd(), 0, line.zstd().length, base);
            return size == bytes.length && Sha256.hex(bytes).equals(line.hash())
                    ? Optional.of(bytes)
                    : Optional.empty();
        } catch (ZstdException e) {
            return Optional.empty();
        }
    }
}

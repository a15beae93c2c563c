package vespera.store;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The contents decoded last, so that reading the versions of a text one after another, in any order, decodes each once.
 * Only ever a help in decoding others: nothing is given out from here, since it would hide damage on the disk.
 */
final class Decoded {

    private static final int MOST_BYTES = 16 << 20;
    private static final int LARGEST = 2 << 20;

    private final Map<String, byte[]> kept = new LinkedHashMap<>(64, 0.75f, true);
    private int bytes;

    synchronized byte @Nullable [] find(final String hash) {
        return kept.get(hash);
    }

    synchronized void put(final String hash, final byte[] content) {
        if (content.length > LARGEST) {
            return;
        }
        final byte @Nullable [] before = kept.put(hash, content);
        bytes += content.length - (before == null ? 0 : before.length);
        final var oldest = kept.entrySet().iterator();
        while (bytes > MOST_BYTES && oldest.hasNext()) {
            bytes -= oldest.next().getValue().length;
            oldest.remove();
        }
    }

    synchronized void clear() {
        kept.clear();
        bytes = 0;
    }
}

package vespera.connectors.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Cuts bytes into lines wherever chunks happen to be split. A line ends with LF, CR or CR LF; bytes are decoded a line
 * at a time, so a character that was split across chunks stays whole.
 */
final class LineSplitter {

    private final int maxBytes;
    private final ByteArrayOutputStream open = new ByteArrayOutputStream();
    private final Deque<String> lines = new ArrayDeque<>();
    private boolean afterReturn;

    /** @param maxBytes the longest line that is read, in bytes */
    LineSplitter(final int maxBytes) {
        this.maxBytes = maxBytes;
    }

    void feed(final ByteBuffer bytes) throws WireTrouble.Nonsense {
        while (bytes.hasRemaining()) {
            final byte b = bytes.get();
            final boolean secondHalf = b == '\n' && afterReturn;
            afterReturn = b == '\r';
            if (b == '\n' || b == '\r') {
                if (!secondHalf) {
                    lines.add(cut());
                }
            } else if (open.size() >= maxBytes) {
                throw new WireTrouble.Nonsense("a line longer than " + (maxBytes >> 20) + " MB");
            } else {
                open.write(b);
            }
        }
    }

    /** The next whole line without its end, or null when more bytes are needed. */
    @Nullable
    String poll() {
        return lines.poll();
    }

    /** What stands after the last line end; empty where nothing does. */
    String rest() {
        return cut();
    }

    private String cut() {
        final String line = open.toString(StandardCharsets.UTF_8);
        open.reset();
        return line;
    }
}

package vespera.connectors.http;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpHeaders;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A response that is still arriving. Closing it ends the connection where the provider has not finished. */
public final class Incoming implements AutoCloseable {

    /** The longest line that is read, in bytes: a model's line can be megabytes, never this. */
    public static final int MAX_LINE = 16 << 20;

    private final int status;
    private final HttpHeaders headers;
    private final Inbox inbox;
    private final Patience patience;
    private final LineSplitter lines = new LineSplitter(MAX_LINE);
    private boolean begun;
    private boolean ended;

    /**
     * One line of a response.
     *
     * @param text the line without its end
     * @param whole false for what stood after the last line end, which may have been cut off
     */
    public record Line(String text, boolean whole) {}

    Incoming(final int status, final HttpHeaders headers, final Inbox inbox, final Patience patience) {
        this.status = status;
        this.headers = headers;
        this.inbox = inbox;
        this.patience = patience;
    }

    public int status() {
        return status;
    }

    public HttpHeaders headers() {
        return headers;
    }

    /** The media type in lower case without its parameters, empty where the provider does not say. */
    public String mediaType() {
        final String value = headers.firstValue("content-type").orElse("");
        final int end = value.indexOf(';');
        return (end < 0 ? value : value.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    /** The next line, empty ones included, or null at the end. */
    public @Nullable Line nextLine() throws WireTrouble {
        while (true) {
            final String line = lines.poll();
            if (line != null) {
                return new Line(line, true);
            }
            if (ended) {
                return null;
            }
            final ByteBuffer part = inbox.take(begun ? patience.idle() : patience.firstByte());
            if (part == null) {
                ended = true;
                final String rest = lines.rest();
                return rest.isEmpty() ? null : new Line(rest, false);
            }
            begun = true;
            lines.feed(part);
        }
    }

    /**
     * The whole of a short response as text.
     *
     * @param maxBytes more than this is {@link WireTrouble.Nonsense}
     * @param within how long all of it may take
     */
    public String text(final int maxBytes, final Duration within) throws WireTrouble {
        final long end = System.nanoTime() + within.toNanos();
        final ByteArrayOutputStream all = new ByteArrayOutputStream();
        ByteBuffer part = inbox.take(within);
        while (part != null) {
            if (all.size() + part.remaining() > maxBytes) {
                throw new WireTrouble.Nonsense("more than " + (maxBytes >> 10) + " KB where a short answer belongs");
            }
            final byte[] bytes = new byte[part.remaining()];
            part.get(bytes);
            all.writeBytes(bytes);
            final long left = end - System.nanoTime();
            if (left <= 0) {
                throw new WireTrouble.Silent(within);
            }
            part = inbox.take(Duration.ofNanos(left));
        }
        return all.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        inbox.stop();
    }
}

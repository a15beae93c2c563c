package vespera.connectors.http;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads server-sent events as the WHATWG HTML standard (section 9.2) interprets a stream: comments and unknown fields
 * are skipped, data lines joined. Unlike there, an event whose data lines are whole counts at the end of the stream,
 * since servers forget the last empty line.
 */
public final class SseReader {

    private final Incoming incoming;
    private boolean first = true;
    private boolean seen;

    public SseReader(final Incoming incoming) {
        this.incoming = incoming;
    }

    /** Whether any event has come yet. */
    public boolean anySeen() {
        return seen;
    }

    /** The next event that has data, or null at the end. */
    public @Nullable SseEvent next() throws WireTrouble {
        String name = "";
        final List<String> data = new ArrayList<>();
        int size = 0;
        while (true) {
            final Incoming.Line line = incoming.nextLine();
            if (line == null || !line.whole() || line.text().isEmpty()) {
                if (!data.isEmpty()) {
                    seen = true;
                    return new SseEvent(name, String.join("\n", data));
                }
                if (line == null || !line.whole()) {
                    return null;
                }
                name = "";
                continue;
            }
            final String text = withoutMark(line.text());
            final String value = value(text);
            if (text.startsWith("data:") || text.equals("data")) {
                size += value.length() + 1;
                if (size > Incoming.MAX_LINE) {
                    throw new WireTrouble.Nonsense("an event longer than 16 MB");
                }
                data.add(value);
            } else if (text.startsWith("event:")) {
                name = value;
            }
        }
    }

    private String withoutMark(final String line) {
        final boolean marked = first && line.startsWith("\uFEFF");
        first = false;
        return marked ? line.substring(1) : line;
    }

    private static String value(final String line) {
        final int colon = line.indexOf(':');
        if (colon < 0) {
            return "";
        }
        final int start = line.startsWith(" ", colon + 1) ? colon + 2 : colon + 1;
        return line.substring(start);
    }
}

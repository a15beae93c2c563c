package vespera.scriptorium.filetypes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a file says, as Markdown: headings as {@code #}, links as links, so that everything made for Markdown works on
 * it. What the file says about itself becomes front matter.
 *
 * @param title what the file calls itself, or null
 * @param properties the rest of it by lower-case names such as {@code author} and {@code date}, in order
 * @param body Markdown without front matter, with line feeds only
 * @param problem what could not be read, for a person; empty where all was
 */
public record Extract(@Nullable String title, Map<String, List<String>> properties, String body, String problem) {

    /** In characters: what is longer is cut off there. */
    public static final int LONGEST = 5_000_000;

    private static final int LONGEST_PROPERTY = 2_000;

    public Extract {
        final Map<String, List<String>> kept = new LinkedHashMap<>();
        properties.forEach((name, values) -> kept.put(name, List.copyOf(values)));
        properties = java.util.Collections.unmodifiableMap(kept);
    }

    /** One whose file says nothing about itself. */
    public static Extract of(final @Nullable String title, final String body) {
        return new Extract(title, Map.of(), body, "");
    }

    /** The whole as one Markdown text; what is over {@link #LONGEST} is cut at a line's end. */
    public String markdown() {
        final StringBuilder text = new StringBuilder();
        final List<String> lines = new ArrayList<>();
        if (title != null && !title.isBlank()) {
            lines.add("title: " + quoted(title));
        }
        properties.forEach((name, values) -> property(name, values, lines));
        if (!lines.isEmpty()) {
            text.append("---\n").append(String.join("\n", lines)).append("\n---\n\n");
        } else if (body.startsWith("---")) {
            // Else a line across the page would begin front matter.
            text.append('\n');
        }
        text.append(tooLong() ? body.substring(0, cut()) : body);
        return text.toString();
    }

    private static void property(final String name, final List<String> values, final List<String> lines) {
        final List<String> said = values.stream().filter(v -> !v.isBlank()).toList();
        if (said.size() == 1) {
            lines.add(name + ": " + quoted(said.getFirst()));
        } else if (!said.isEmpty()) {
            lines.add(name + ":");
            said.forEach(value -> lines.add("  - " + quoted(value)));
        }
    }

    /** A double-quoted YAML scalar, which JSON's strings are. */
    private static String quoted(final String value) {
        final String one = value.strip().replaceAll("\\s+", " ");
        final String shortened = one.length() <= LONGEST_PROPERTY
                ? one
                : one.substring(0, LONGEST_PROPERTY).strip() + " …";
        final StringBuilder out = new StringBuilder("\"");
        shortened.codePoints().filter(c -> !Character.isISOControl(c)).forEach(c -> {
            if (c == '"' || c == '\\') {
                out.append('\\');
            }
            out.appendCodePoint(c);
        });
        return out.append('"').toString();
    }

    /** Whether it has more text than is kept. */
    public boolean tooLong() {
        return body.length() > LONGEST;
    }

    private int cut() {
        final int line = body.lastIndexOf('\n', LONGEST);
        if (line > LONGEST / 2) {
            return line + 1;
        }
        return Character.isHighSurrogate(body.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    }
}

package vespera.scriptorium.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Outlines in Markdown: headings and, under them, nested lists; paragraphs are the notes of what they stand under. Written
 * with one heading for each topic at the top and lists below it.
 */
public final class MarkdownOutline {

    static final String DONE = "button_ok";

    private static final Pattern HEADING = Pattern.compile("^(#{1,6})\\s+(.*?)(?:\\s+#+)?\\s*$");
    private static final Pattern ITEM = Pattern.compile("^(\\s*)(?:[-*+]|\\d{1,9}[.)])(?:\\s+(.*))?$");
    private static final Pattern CHECK = Pattern.compile("^\\[([ xX])\\]\\s+(.*)$");
    /** What would be read as a heading, an item, a box or an escape at the beginning of a line. */
    private static final Pattern TAKEN =
            Pattern.compile("^(\\s*)(?=#{1,6}(?:\\s|$)|[-*+](?:\\s|$)|\\d{1,9}[.)](?:\\s|$)"
                    + "|\\[[ xX]\\]\\s|```|~~~|\\\\|---|[-*_ ]+$)");

    /** A list item that is open: how far in it stands, and how deep it is. */
    private record Level(int indent, int depth) {}

    private final List<OutlineTopic> topics = new ArrayList<>();
    private final List<Level> items = new ArrayList<>();
    private final List<Integer> headings = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private @Nullable String fence;

    private MarkdownOutline() {}

    /** Reads an outline; any text is one. What stands before the first topic is passed over where it is not text. */
    public static MapOutline read(final byte[] bytes) {
        final String text = Encoded.of(bytes).text();
        final MarkdownOutline outline = new MarkdownOutline();
        withoutFrontMatter(text).lines().forEach(outline::line);
        outline.keepNotes();
        return MapOutline.of(outline.topics);
    }

    private static String withoutFrontMatter(final String text) {
        final Matcher front = Pattern.compile("\\A---\\R.*?\\R---[ \\t]*(\\R|\\z)", Pattern.DOTALL)
                .matcher(text);
        return front.find() ? text.substring(front.end()) : text;
    }

    private void line(final String line) {
        if (fence != null) {
            notes.add(line);
            fence = line.strip().startsWith(fence) ? null : fence;
            return;
        }
        final Matcher heading = HEADING.matcher(line);
        final Matcher item = ITEM.matcher(line);
        if (heading.matches()) {
            heading(heading.group(1).length(), heading.group(2));
        } else if (item.matches() && !line.strip().matches("([-*] ?){3,}")) {
            item(item.group(1).replace("\t", "    ").length(), item.group(2) == null ? "" : item.group(2));
        } else {
            if (line.strip().startsWith("```") || line.strip().startsWith("~~~")) {
                fence = line.strip().substring(0, 3);
            }
            notes.add(line);
        }
    }

    private void heading(final int level, final String text) {
        keepNotes();
        items.clear();
        while (!headings.isEmpty() && headings.getLast() >= level) {
            headings.removeLast();
        }
        headings.add(level);
        add(headings.size() - 1, text);
    }

    private void item(final int indent, final String text) {
        keepNotes();
        while (!items.isEmpty() && items.getLast().indent() >= indent) {
            items.removeLast();
        }
        final int depth = items.isEmpty() ? headings.size() : items.getLast().depth() + 1;
        items.add(new Level(indent, depth));
        add(depth, text);
    }

    private void add(final int depth, final String text) {
        MapOutline.checkCount(topics.size());
        final Matcher check = CHECK.matcher(text);
        final OutlineTopic topic = OutlineTopic.of(
                depth, unescaped(check.matches() ? check.group(2) : text).strip(), "");
        topics.add(check.reset().matches() && !check.group(1).isBlank() ? topic.withIcons(List.of(DONE)) : topic);
    }

    private void keepNotes() {
        final int inset = items.isEmpty() ? 0 : items.getLast().indent() + 2;
        final StringBuilder text = new StringBuilder();
        boolean code = false;
        for (final String line : notes) {
            final String inner = withoutInset(line, inset);
            final boolean mark = inner.startsWith("```") || inner.startsWith("~~~");
            text.append(code ? inner : unescaped(inner)).append('\n');
            code ^= mark;
        }
        notes.clear();
        final String whole = text.toString().replaceAll("\\A\\n+", "").stripTrailing();
        if (whole.isBlank()) {
            return;
        }
        if (topics.isEmpty()) {
            topics.add(
                    OutlineTopic.of(0, whole.lines().findFirst().orElse(whole).strip(), ""));
            headings.add(0);
            return;
        }
        topics.add(topics.removeLast().withNotes(whole));
    }

    private static String withoutInset(final String line, final int inset) {
        int at = 0;
        while (at < inset && at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        return line.substring(at).stripTrailing();
    }

    private static String unescaped(final String line) {
        final int at = line.length() - line.stripLeading().length();
        return at < line.length()
                        && line.charAt(at) == '\\'
                        && TAKEN.matcher(line.substring(at + 1)).lookingAt()
                ? line.substring(0, at) + line.substring(at + 1)
                : line;
    }

    private static String escaped(final String line) {
        final Matcher taken = TAKEN.matcher(line);
        return taken.lookingAt() ? taken.group(1) + "\\" + line.substring(taken.end(1)) : line;
    }

    /** The bytes of an outline. */
    public static byte[] write(final MapOutline map) {
        final StringBuilder out = new StringBuilder();
        for (final OutlineTopic topic : map.topics()) {
            final int depth = topic.depth();
            final String inset = "  ".repeat(Math.max(0, depth - 1));
            final String text = escaped(topic.text().replaceAll("\\s+", " ").strip());
            final String check = topic.icons().contains(DONE) ? "[x] " : "";
            if (depth == 0) {
                out.append(out.isEmpty() ? "" : "\n").append("# ").append(check).append(text);
                // Signs at its end would be taken for the closing of the heading.
                out.append(text.endsWith("#") ? " #\n\n" : "\n\n");
            } else {
                out.append(inset).append("- ").append(check).append(text).append('\n');
            }
            MapOutline.checkSize(out.length());
            notes(topic.notes(), depth == 0 ? "" : inset + "  ", out);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void notes(final String notes, final String inset, final StringBuilder out) {
        if (notes.isBlank()) {
            return;
        }
        final List<String> lines = notes.lines().toList();
        final boolean paired = lines.stream().filter(MarkdownOutline::fence).count() % 2 == 0;
        boolean code = false;
        out.append(inset.isEmpty() ? "" : "\n");
        for (final String line : lines) {
            final boolean mark = paired && fence(line);
            out.append(line.isBlank() ? "" : inset + (code || mark ? line : escaped(line)))
                    .append('\n');
            code ^= mark;
        }
        out.append('\n');
    }

    private static boolean fence(final String line) {
        return line.startsWith("```");
    }
}

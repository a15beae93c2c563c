package vespera.desktop.passages;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A passage on one line, cut into what is marked and what is not.
 *
 * @param parts in order; none is empty
 */
public record Quote(List<Part> parts) {

    private static final String MORE = "…";
    /** Of a cut passage so much stands before the first marked word. */
    private static final double BEFORE = 0.35;

    /** On a line whatever ends before this is in sight. */
    private static final int NEAR = 48;
    /** What is further along has so much before it. */
    private static final int LEAD = 30;

    private static final Pattern START = Pattern.compile("(?m)^\\s{0,3}(#{1,6}|>|[-*+](?: \\[.\\])?)\\s+");
    /** Links as they are written; one may be cut off at the end of the passage. */
    private static final List<Pattern> LINKS = List.of(
            Pattern.compile("!?\\[\\[[^\\]|]*\\|([^\\]]*)(?:\\]\\]|\\]?$)"),
            Pattern.compile("!?\\[\\[([^\\]]*)(?:\\]\\]|\\]?$)"),
            Pattern.compile("!?\\[([^\\[\\]]+)\\]\\([^()\\s]*\\)"));

    private static final Pattern EMPHASIS = Pattern.compile("\\*|__|(?<!\\w)_|_(?!\\w)|`|==");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** A stretch of it. */
    public record Part(String text, boolean marked) {}

    private record Range(int from, int to) {}

    public Quote {
        parts = List.copyOf(parts);
    }

    /** Marks the words wherever they stand as whole words, whatever their case; longer ones win. */
    public static Quote of(final String passage, final Collection<String> words) {
        final String text = flat(passage);
        return cut(text, found(text, words));
    }

    /** As {@link #of}, cut to about so many characters around the first marked word. */
    public static Quote around(final String passage, final Collection<String> words, final int most) {
        final String text = flat(passage);
        final List<Range> found = found(text, words);
        if (text.length() <= most) {
            return cut(text, found);
        }
        final int first = found.isEmpty() ? 0 : found.getFirst().from;
        int from = Math.clamp(first - (long) (most * BEFORE), 0, text.length() - most);
        int to = from + most;
        from = from == 0 ? 0 : next(text, from);
        to = to >= text.length() ? text.length() : previous(text, to, from);
        final String start = from > 0 ? MORE : "";
        final String shown = start + text.substring(from, to).strip() + (to < text.length() ? MORE : "");
        return cut(shown, found(shown, words));
    }

    /** For a single line: what is marked stands near its start, so that it is in sight however short the line is. */
    public static Quote line(final String passage, final Collection<String> words) {
        final String text = flat(passage);
        final List<Range> found = found(text, words);
        if (found.isEmpty() || found.getFirst().to <= NEAR) {
            return cut(text, found);
        }
        final String shown = MORE + text.substring(next(text, Math.max(0, found.getFirst().from - LEAD)));
        return cut(shown, found(shown, words));
    }

    /** Without marks, as it is read. */
    public String text() {
        final StringBuilder all = new StringBuilder();
        parts.forEach(part -> all.append(part.text));
        return all.toString();
    }

    /** One line, without the signs of headings and lists at its start and without the brackets of links. */
    private static String flat(final String passage) {
        String text = START.matcher(passage).replaceAll("");
        if (text.indexOf('[') >= 0) {
            for (final Pattern link : LINKS) {
                text = link.matcher(text).replaceAll("$1");
            }
        }
        text = EMPHASIS.matcher(text).replaceAll("");
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    private static List<Range> found(final String text, final Collection<String> words) {
        final String low = text.toLowerCase(Locale.ROOT);
        final List<Range> ranges = new ArrayList<>();
        if (low.length() != text.length()) {
            // A few letters change their length when lowered: then nothing is marked rather than the wrong thing.
            return ranges;
        }
        final List<String> order = words.stream()
                .map(word -> flat(word).toLowerCase(Locale.ROOT))
                .filter(word -> !word.isBlank())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        for (final String word : order) {
            for (int at = low.indexOf(word); at >= 0; at = low.indexOf(word, at + word.length())) {
                final Range range = new Range(at, at + word.length());
                if (whole(low, range) && ranges.stream().noneMatch(r -> r.from < range.to && range.from < r.to)) {
                    ranges.add(range);
                }
            }
        }
        ranges.sort(Comparator.comparingInt(Range::from));
        return ranges;
    }

    private static boolean whole(final String text, final Range range) {
        return !joins(text, range.from) && !joins(text, range.to);
    }

    /** Whether a word runs on across this offset; scripts without spaces have no such borders. */
    private static boolean joins(final String text, final int at) {
        if (at <= 0 || at >= text.length()) {
            return false;
        }
        final int before = text.codePointBefore(at);
        final int after = text.codePointAt(at);
        return Character.isLetterOrDigit(before)
                && Character.isLetterOrDigit(after)
                && !Character.isIdeographic(before)
                && !Character.isIdeographic(after);
    }

    private static Quote cut(final String text, final List<Range> ranges) {
        final List<Part> parts = new ArrayList<>();
        int at = 0;
        for (final Range range : ranges) {
            if (range.from > at) {
                parts.add(new Part(text.substring(at, range.from), false));
            }
            parts.add(new Part(text.substring(range.from, range.to), true));
            at = range.to;
        }
        if (at < text.length()) {
            parts.add(new Part(text.substring(at), false));
        }
        return new Quote(parts);
    }

    private static int next(final String text, final int from) {
        final int space = text.indexOf(' ', from);
        return space < 0 || space - from > 24 ? from : space + 1;
    }

    private static int previous(final String text, final int to, final int from) {
        final int space = text.lastIndexOf(' ', to);
        return space <= from || to - space > 24 ? to : space;
    }
}

package vespera.scriptorium.proofing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of Markdown as a proofreader is to read it: what is words, what is only marks, and what stands for a word.
 *
 * @param parts in order; together they are the text
 */
public record Passage(List<Part> parts) {

    private static final Pattern MARKS = Pattern.compile("(?<code>(`+)[^`].*?\\2)"
            + "|(?<comment>%%.*?(?:%%|$)|<!--.*?(?:-->|$))"
            + "|(?<note>\\[\\^[^\\]\\s]+]:?)"
            + "|(?<wiki>!?\\[\\[)(?<aim>[^\\]|]*?)(?:\\|(?<shown>[^\\]]*))?(?<close>]])"
            + "|(?<open>!?\\[)(?<words>[^\\]\\[]*)(?<rest>]\\([^)]*\\))"
            + "|(?<web>https?://\\S+|<[^<>\\s][^<>]*>)"
            + "|(?<tag>(?<![^\\s(*_])#[\\p{L}\\p{N}_/-]+)"
            + "|(?<emphasis>\\*{1,3}|(?<!\\w)_{1,3}|_{1,3}(?!\\w)|==|~~)"
            + "|(?<block>\\s\\^[\\p{L}\\p{N}-]+$)"
            + "|(?<math>\\$[^$\\s][^$]*\\$)");
    private static final Pattern LEAD = Pattern.compile(
            "\\s*(?:>\\s?)*\\s*(?:#{1,6}\\s+|(?:[-*+]|\\d{1,9}[.)])\\s+(?:\\[.]\\s+)?|\\[![\\p{L}-]+][+-]?\\s*)*");
    /** Read in the place of what has a meaning in the sentence and no words. */
    private static final String STAND_IN = "X";

    /**
     * A part.
     *
     * @param text as it stands in the document
     * @param words whether it is to be read
     * @param instead what is read in its place where it is not; often nothing
     */
    public record Part(String text, boolean words, String instead) {}

    public Passage {
        parts = List.copyOf(parts);
    }

    /** A line of Markdown that stands in running text, in a list, a quotation or a heading. */
    public static Passage of(final String line) {
        final List<Part> parts = new ArrayList<>();
        final Matcher lead = LEAD.matcher(line);
        int done = lead.lookingAt() ? lead.end() : 0;
        mark(parts, line.substring(0, done), "");
        final Matcher marks = MARKS.matcher(line);
        for (int from = done; from < line.length() && marks.find(from); from = Math.max(done, marks.end())) {
            words(parts, line.substring(done, marks.start()));
            found(parts, marks);
            done = marks.end();
        }
        words(parts, line.substring(done));
        return new Passage(parts);
    }

    private static void found(final List<Part> parts, final Matcher marks) {
        if (marks.group("wiki") != null) {
            final String aim = marks.group("aim");
            final String shown = marks.group("shown");
            mark(parts, marks.group("wiki"), "");
            if (shown == null) {
                // A name of a note need not be spelled like a word.
                mark(parts, aim, aim);
            } else {
                mark(parts, aim + "|", "");
                words(parts, shown);
            }
            mark(parts, marks.group("close"), "");
        } else if (marks.group("open") != null) {
            mark(parts, marks.group("open"), "");
            words(parts, marks.group("words"));
            mark(parts, marks.group("rest"), "");
        } else {
            final boolean silent = marks.group("emphasis") != null
                    || marks.group("note") != null
                    || marks.group("comment") != null
                    || marks.group("block") != null;
            mark(parts, marks.group(), silent ? "" : STAND_IN);
        }
    }

    private static void words(final List<Part> parts, final String text) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, true, ""));
        }
    }

    private static void mark(final List<Part> parts, final String text, final String instead) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, false, instead));
        }
    }

    /** Whether there is anything to read. */
    public boolean isEmpty() {
        return parts.stream().noneMatch(part -> part.words() && !part.text().isBlank());
    }

    /** As it stands in the document. */
    public String text() {
        final StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(part.text()));
        return text.toString();
    }
}

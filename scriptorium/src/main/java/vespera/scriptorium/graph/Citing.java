package vespera.scriptorium.graph;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vespera.scriptorium.markdown.RawLink;

/**
 * Tells the links by which a text says what it stands on: those in a footnote, in a quotation (not in a callout), and in
 * a front matter property such as {@code cites} or {@code source}.
 */
final class Citing {

    private static final Set<String> PROPERTIES =
            Set.of("cites", "cite", "citation", "citations", "source", "sources", "reference", "references");
    private static final Pattern PROPERTY = Pattern.compile("^([^\\s:#-][^:]*):.*");
    private static final Pattern FOOTNOTE = Pattern.compile("^\\s{0,3}\\[\\^[^\\]]+\\]:.*");
    private static final Pattern QUOTATION = Pattern.compile("^\\s{0,3}>.*");
    private static final Pattern CALLOUT = Pattern.compile("^\\s{0,3}>\\s*\\[!.*");

    private final List<String> lines;

    Citing(final List<String> lines) {
        this.lines = lines;
    }

    boolean cites(final RawLink link) {
        if (link.line() > lines.size()) {
            return false;
        }
        if (link.kind() == RawLink.Kind.FRONT_MATTER) {
            return property(link.line());
        }
        final String line = line(link.line());
        return FOOTNOTE.matcher(line).matches() || QUOTATION.matcher(line).matches() && !callout(link.line());
    }

    private boolean property(final int number) {
        for (int at = number; at > 1; at--) {
            final Matcher matcher = PROPERTY.matcher(line(at));
            if (matcher.matches()) {
                return PROPERTIES.contains(matcher.group(1).strip().toLowerCase(Locale.ROOT));
            }
        }
        return false;
    }

    /** A callout's first line names its sort. */
    private boolean callout(final int number) {
        int first = number;
        while (first > 1 && QUOTATION.matcher(line(first - 1)).matches()) {
            first--;
        }
        return CALLOUT.matcher(line(first)).matches();
    }

    private String line(final int number) {
        return lines.get(number - 1);
    }
}

package vespera.scriptorium.links;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vespera.scriptorium.markdown.Reading;

/**
 * Looks for the heading or block after a link's {@code #}. Headings are compared by their letters, digits and symbols:
 * case, Unicode form and the punctuation that a link cannot hold are ignored.
 */
final class Subpaths {
    private Subpaths() {}

    static boolean found(final Reading reading, final String subpath) {
        if (subpath.startsWith("^")) {
            final String id = subpath.substring(1);
            return reading.blocks().stream().anyMatch(id::equalsIgnoreCase);
        }
        final List<String> wanted = Stream.of(subpath.split("#"))
                .map(Subpaths::comparable)
                .filter(part -> !part.isEmpty())
                .toList();
        if (wanted.size() == 1) {
            return reading.headings().stream()
                    .anyMatch(heading -> comparable(heading.text()).equals(wanted.getFirst()));
        }
        return wanted.isEmpty() || chain(reading.headings(), wanted);
    }

    /** Each heading of a chain stands somewhere below the one before it: a walk with the open sections at hand. */
    private static boolean chain(final List<Reading.Heading> headings, final List<String> wanted) {
        final List<Section> open = new ArrayList<>();
        for (final Reading.Heading heading : headings) {
            while (!open.isEmpty() && open.getLast().level() >= heading.level()) {
                open.removeLast();
            }
            final int above = open.isEmpty() ? 0 : open.getLast().matched();
            final boolean next = comparable(heading.text()).equals(wanted.get(above));
            if (next && above + 1 == wanted.size()) {
                return true;
            }
            open.add(new Section(heading.level(), next ? above + 1 : above));
        }
        return false;
    }

    /** An open section and how many parts of the chain it and those above it match. */
    private record Section(int level, int matched) {}

    private static String comparable(final String heading) {
        final StringBuilder out = new StringBuilder();
        boolean gap = false;
        final String folded = Names.folded(heading).toLowerCase(Locale.ROOT);
        for (int i = 0; i < folded.length(); i += Character.charCount(folded.codePointAt(i))) {
            final int point = folded.codePointAt(i);
            if (counts(point)) {
                if (gap && !out.isEmpty()) {
                    out.append(' ');
                }
                out.appendCodePoint(point);
                gap = false;
            } else {
                gap = true;
            }
        }
        return out.toString();
    }

    private static boolean counts(final int point) {
        return point > 127
                ? !Character.isWhitespace(point) && !Character.isSpaceChar(point)
                : Character.isLetterOrDigit(point) || point == '-' || point == '_' || point == '\'';
    }
}

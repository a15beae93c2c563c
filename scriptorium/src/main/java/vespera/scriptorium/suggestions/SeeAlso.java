package vespera.scriptorium.suggestions;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vespera.scriptorium.markdown.MarkdownReader;
import vespera.scriptorium.markdown.RawLink;
import vespera.scriptorium.markdown.Reading;

/** Adds a link to the list “See also” of a text: to the section that is there, else to a new one at the end. */
final class SeeAlso {

    private static final Set<String> TITLES = Set.of(
            "see also",
            "related",
            "related notes",
            "related pages",
            "related links",
            "siehe auch",
            "voir aussi",
            "véase también",
            "vedi anche",
            "zie ook",
            "veja também",
            "см. также",
            "参见",
            "関連項目");

    private SeeAlso() {}

    /** The new text; empty where a link at that place would not be read as one. */
    static Optional<String> with(final String text, final String link, final MarkdownReader reader) {
        final Reading before = reader.read(text);
        final String now = added(text, link, before.headings());
        final long links = live(before);
        final Reading after = reader.read(now);
        return live(after) == links + 1 ? Optional.of(now) : Optional.empty();
    }

    private static long live(final Reading reading) {
        return reading.links().stream()
                .filter(l -> !l.commented())
                .map(RawLink::from)
                .count();
    }

    private static String added(final String text, final String link, final List<Reading.Heading> headings) {
        for (int i = headings.size() - 1; i >= 0; i--) {
            final Reading.Heading heading = headings.get(i);
            if (TITLES.contains(heading.text().strip().toLowerCase(Locale.ROOT).replaceAll("[:.]$", ""))) {
                return within(text, link, heading, headings.subList(i + 1, headings.size()));
            }
        }
        final String end = text.endsWith("\n") || text.isEmpty() ? "" : "\n";
        final String gap = text.isBlank() || text.endsWith("\n\n") ? "" : "\n";
        return text + end + gap + "## See also\n\n- " + link + "\n";
    }

    /** After the last line of the section's text that is not blank, with the list's own mark. */
    private static String within(
            final String text, final String link, final Reading.Heading heading, final List<Reading.Heading> after) {
        final String[] lines = text.split("\n", -1);
        int end = after.isEmpty() ? lines.length : after.getFirst().line() - 1;
        while (end > heading.line() && lines[end - 1].isBlank()) {
            end--;
        }
        final String last = lines[end - 1].strip();
        final boolean list = last.startsWith("- ") || last.startsWith("* ") || last.startsWith("+ ");
        final String item = (list ? last.substring(0, 2) : "- ") + link;
        final int at = offset(lines, end);
        final String head = text.substring(0, Math.min(at, text.length()));
        final String rest = text.substring(Math.min(at, text.length()));
        return head + (head.endsWith("\n") ? "" : "\n") + (list ? "" : "\n") + item + "\n" + rest;
    }

    private static int offset(final String[] lines, final int count) {
        int at = 0;
        for (int i = 0; i < count; i++) {
            at += lines[i].length() + 1;
        }
        return at;
    }
}

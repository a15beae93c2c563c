package vespera.scriptorium.meaning;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import vespera.scriptorium.markdown.Reading;
import vespera.scriptorium.markdown.Reading.Heading;

/**
 * A stretch of a document under one heading, the heading's own line included.
 *
 * @param heading its heading and those above it, joined with {@code " > "}; empty before the first
 * @param from where it starts, in UTF-16 units
 * @param to where it ends, exclusive
 */
record Section(String heading, int from, int to) {

    private static final String JOINED = " > ";

    /** Longer headings are shortened in paths: a path is repeated in every passage below it. */
    private static final int LONGEST = 120;

    /**
     * The sections of a document's body in order, without gaps. A heading with nothing but a deeper one below it goes
     * with that one. Headings that the text cannot have are passed over.
     */
    static List<Section> of(final String text, final Reading reading) {
        int start = 0;
        for (int line = 1; line < reading.bodyLine() && start < text.length(); line++) {
            start = Characters.nextLine(text, start, text.length());
        }
        final List<Start> starts = starts(text, start, reading.headings());
        final List<Section> sections = new ArrayList<>();
        final Deque<Heading> above = new ArrayDeque<>();
        int from = start;
        String path = "";
        for (int i = 0; i < starts.size(); i++) {
            final Start here = starts.get(i);
            final boolean alone = i > 0
                    && here.heading().level() > starts.get(i - 1).heading().level()
                    && hasNoText(text, starts.get(i - 1).at(), here.at());
            if (!alone) {
                sections.add(new Section(path, from, here.at()));
                from = here.at();
            }
            path = pathTo(here.heading(), above);
        }
        sections.add(new Section(path, from, text.length()));
        return sections;
    }

    /** A heading and where it is in UTF-16 units. */
    private record Start(Heading heading, int at) {}

    private static List<Start> starts(final String text, final int bodyFrom, final List<Heading> headings) {
        final List<Start> starts = new ArrayList<>();
        int at = 0;
        int point = 0;
        for (final Heading heading : headings) {
            while (point < heading.from() && at < text.length()) {
                at += Character.charCount(text.codePointAt(at));
                point++;
            }
            if (point == heading.from() && at >= bodyFrom && at < text.length()) {
                starts.add(new Start(heading, at));
            }
        }
        return starts;
    }

    /** Whether nothing follows a heading's line but blanks and the line that may underline it. */
    private static boolean hasNoText(final String text, final int from, final int to) {
        int at = Characters.skip(text, Characters.nextLine(text, from, to), to);
        while (at < to && (text.charAt(at) == '=' || text.charAt(at) == '-')) {
            at++;
        }
        return Characters.skip(text, at, to) == to;
    }

    private static String pathTo(final Heading heading, final Deque<Heading> above) {
        while (!above.isEmpty() && above.getLast().level() >= heading.level()) {
            above.removeLast();
        }
        above.addLast(heading);
        final StringBuilder path = new StringBuilder();
        for (final Iterator<Heading> each = above.iterator(); each.hasNext(); ) {
            path.append(shortened(each.next().text()));
            if (each.hasNext()) {
                path.append(JOINED);
            }
        }
        return path.toString();
    }

    private static String shortened(final String heading) {
        if (heading.length() <= LONGEST) {
            return heading;
        }
        return heading.substring(0, Characters.boundaryAfter(heading, LONGEST - 1)) + "\u2026";
    }
}

package vespera.scriptorium.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vespera.scriptorium.markdown.Reading;
import vespera.scriptorium.markdown.Reading.Heading;

/** Readings of test texts: lines that start with {@code #} are headings, and nothing else is known. */
final class Readings {

    private static final Pattern HEADING = Pattern.compile("^(#{1,6}) (.*)$", Pattern.MULTILINE);

    private Readings() {}

    static Reading of(final String text) {
        return of(text, 1);
    }

    static Reading of(final String text, final int bodyLine) {
        final List<Heading> headings = new ArrayList<>();
        final Matcher matcher = HEADING.matcher(text);
        int seen = 0;
        int points = 0;
        int line = 1;
        while (matcher.find()) {
            points += text.codePointCount(seen, matcher.start());
            for (int at = seen; at < matcher.start(); at++) {
                line += Characters.endsLine(text, at) ? 1 : 0;
            }
            seen = matcher.start();
            if (line >= bodyLine) {
                headings.add(new Heading(matcher.group(1).length(), matcher.group(2), line, points));
            }
        }
        return new Reading(null, Map.of(), null, List.of(), List.of(), headings, List.of(), List.of(), bodyLine, 0);
    }
}

package vespera.desktop.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds words in a text. Offsets count code points. */
final class TextSearch {

    private TextSearch() {}

    /** Where it was found. */
    record Match(int from, int to) {}

    /** Every match, in order, none overlapping; none for empty words. */
    static List<Match> all(final String text, final String words, final boolean matchCase) {
        final List<Match> found = new ArrayList<>();
        if (words.isEmpty()) {
            return found;
        }
        final int flags = Pattern.LITERAL | (matchCase ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        final Matcher matcher = Pattern.compile(words, flags).matcher(text);
        int chars = 0;
        int points = 0;
        while (matcher.find()) {
            points += text.codePointCount(chars, matcher.start());
            final int length = text.codePointCount(matcher.start(), matcher.end());
            found.add(new Match(points, points + length));
            points += length;
            chars = matcher.end();
        }
        return found;
    }

    /** The first match that starts at or after an offset, else the first of all; -1 where there is none. */
    static int next(final List<Match> matches, final int from) {
        for (int i = 0; i < matches.size(); i++) {
            if (matches.get(i).from() >= from) {
                return i;
            }
        }
        return matches.isEmpty() ? -1 : 0;
    }

    /** The last match that ends at or before an offset, else the last of all; -1 where there is none. */
    static int previous(final List<Match> matches, final int to) {
        for (int i = matches.size() - 1; i >= 0; i--) {
            if (matches.get(i).to() <= to) {
                return i;
            }
        }
        return matches.size() - 1;
    }
}

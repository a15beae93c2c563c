package vespera.desktop.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds words in a text. Offsets count code points. */
final class TextSearch {

    private TextSearch() {}

    /** Where it was found. */
    record Match(int from, int to) {}

    /** Every match, in order, none overlapping and none empty. */
    static List<Match> all(final CharSequence text, final Wanted wanted) {
        final List<Match> found = new ArrayList<>();
        final Pattern pattern = wanted.compiled();
        if (pattern == null) {
            return found;
        }
        final Matcher matcher = pattern.matcher(text);
        int chars = 0;
        int points = 0;
        while (found.size() < Wanted.MOST && matcher.find()) {
            if (matcher.start() < matcher.end()) {
                points += Character.codePointCount(text, chars, matcher.start());
                final int length = Character.codePointCount(text, matcher.start(), matcher.end());
                found.add(new Match(points, points + length));
                points += length;
                chars = matcher.end();
            }
        }
        return found;
    }

    /** The text with every match replaced. */
    static String replaced(final CharSequence text, final Wanted wanted, final String with) {
        final Pattern pattern = wanted.compiled();
        if (pattern == null) {
            return text.toString();
        }
        final Matcher matcher = pattern.matcher(text);
        final StringBuilder now = new StringBuilder(text.length());
        int done = 0;
        while (matcher.find()) {
            if (matcher.start() < matcher.end()) {
                now.append(text, done, matcher.start()).append(wanted.replacement(matcher, with));
                done = matcher.end();
            }
        }
        return now.append(text, done, text.length()).toString();
    }

    /** What comes in the place of the match that starts at a char; empty where none does. */
    static Optional<String> replacement(
            final CharSequence text, final int start, final Wanted wanted, final String with) {
        final Pattern pattern = wanted.compiled();
        if (pattern == null) {
            return Optional.empty();
        }
        final Matcher matcher = pattern.matcher(text);
        return matcher.find(start) && matcher.start() == start
                ? Optional.of(wanted.replacement(matcher, with))
                : Optional.empty();
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

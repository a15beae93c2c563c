package vespera.desktop.finding;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for.
 *
 * @param words as typed
 * @param matchCase whether capitals matter
 * @param whole whether only whole words count
 * @param pattern whether the words are a regular expression
 */
record Wanted(String words, boolean matchCase, boolean whole, boolean pattern) {

    /** The expression, or null where there is nothing to look for or it is none. */
    @Nullable
    Pattern compiled() {
        if (words.isEmpty()) {
            return null;
        }
        final int flags = Pattern.MULTILINE
                | Pattern.UNICODE_CHARACTER_CLASS
                | (matchCase ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        final String plain = pattern ? "(?:" + words + ")" : Pattern.quote(words);
        try {
            return Pattern.compile(whole ? "(?<![\\p{L}\\p{N}_])" + plain + "(?![\\p{L}\\p{N}_])" : plain, flags);
        } catch (PatternSyntaxException e) {
            return null;
        }
    }

    /** Whether it is no expression at all. */
    boolean broken() {
        return !words.isEmpty() && compiled() == null;
    }

    /** What comes in the place of a match: with an expression, {@code $1} is its first group and {@code \n} a break. */
    String replacement(final Matcher match, final String with) {
        if (!pattern) {
            return with;
        }
        final StringBuilder text = new StringBuilder();
        for (int i = 0; i < with.length(); i++) {
            final char c = with.charAt(i);
            final char next = i + 1 < with.length() ? with.charAt(i + 1) : ' ';
            if (c == '\\' && (next == 'n' || next == 't' || next == '\\' || next == '$')) {
                text.append(next == 'n' ? '\n' : next == 't' ? '\t' : next);
                i++;
            } else if (c == '$' && Character.isDigit(next) && next - '0' <= match.groupCount()) {
                final String group = match.group(next - '0');
                text.append(group == null ? "" : group);
                i++;
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    /** Whether a text has so many matches that more are not worth finding. */
    static final int MOST = 100_000;
}

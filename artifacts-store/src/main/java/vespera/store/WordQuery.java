package vespera.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was typed, as an expression of FTS5 in which every word is quoted, so that no input is an error. */
final class WordQuery {

    /** More than anyone types; FTS5 gives up on very deep expressions. */
    private static final int MOST_TERMS = 64;

    private static final int LONGEST = 4_000;

    private final String text;
    private final List<String> terms = new ArrayList<>();

    private WordQuery(final String text) {
        this.text = text;
    }

    /** The expression, or empty where there is no word in it. */
    static Optional<String> expression(final String typed, final boolean everyWord) {
        final WordQuery query = new WordQuery(clean(typed));
        query.read();
        return query.terms.isEmpty()
                ? Optional.empty()
                : Optional.of(String.join(everyWord ? " AND " : " OR ", query.terms));
    }

    private static String clean(final String typed) {
        final StringBuilder clean = new StringBuilder();
        typed.codePoints()
                .limit(LONGEST)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? ' ' : c)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private void read() {
        int at = 0;
        while (at < text.length() && terms.size() < MOST_TERMS) {
            final char c = text.charAt(at);
            if (c == '"') {
                final int close = text.indexOf('"', at + 1);
                final int end = close < 0 ? text.length() : close;
                final boolean prefix = end + 1 < text.length() && text.charAt(end + 1) == '*';
                term(text.substring(at + 1, end), prefix);
                at = end + 1;
            } else if (Character.isWhitespace(c)) {
                at++;
            } else {
                final int end = wordEnd(at);
                final String word = text.substring(at, end);
                term(word, word.endsWith("*"));
                at = end;
            }
        }
    }

    private int wordEnd(final int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) != '"' && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private void term(final String words, final boolean prefix) {
        final Bigrams parts = Bigrams.of(words);
        final List<String> all = new ArrayList<>();
        if (parts.pairs().isEmpty()) {
            quote(all, parts.plain(), prefix);
        } else {
            segments(all, words, prefix);
        }
        if (!all.isEmpty()) {
            terms.add(all.size() == 1 ? all.getFirst() : "(" + String.join(" AND ", all) + ")");
        }
    }

    /** Parts a mixed word, as in {@code GPU計算}: each side is looked for where it is indexed. */
    private static void segments(final List<String> all, final String words, final boolean prefix) {
        int start = 0;
        while (start < words.length() && all.size() < MOST_TERMS) {
            final boolean spaceless = Bigrams.spaceless(words.codePointAt(start));
            int end = start;
            while (end < words.length() && Bigrams.spaceless(words.codePointAt(end)) == spaceless) {
                end += Character.charCount(words.codePointAt(end));
            }
            final String segment = words.substring(start, end);
            if (spaceless) {
                run(all, segment);
            } else {
                quote(all, segment, prefix && end == words.length());
            }
            start = end;
        }
    }

    private static void run(final List<String> all, final String run) {
        final String pairs = Bigrams.of(run).pairs();
        final int last = pairs.lastIndexOf(' ');
        // One character starts a token wherever it stands; more are a row of pairs, without the one left alone.
        all.add(last < 0 ? '"' + pairs + "\" *" : '"' + pairs.substring(0, last) + '"');
    }

    private static void quote(final List<String> all, final String words, final boolean prefix) {
        if (words.codePoints().anyMatch(WordQuery::inWords)) {
            all.add('"' + words + (prefix ? "\" *" : "\""));
        }
    }

    private static boolean inWords(final int c) {
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER,
                    Character.PRIVATE_USE -> true;
            default -> false;
        };
    }
}

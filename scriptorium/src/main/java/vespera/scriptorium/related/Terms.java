package vespera.scriptorium.related;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a text as documents are compared by them: small letters, no accents, English plurals folded. */
final class Terms {

    private static final int LONGEST = 40;
    private static final int SHORTEST_PLURAL = 4;
    private static final Pattern NOISE = Pattern.compile("(?s)%%.*?%%|<!--.*?-->|https?://[^\\s)>\\]]+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Terms() {}

    /** In order, with repetitions. Where a script has no spaces, every pair of neighbours is a word. */
    static List<String> of(final String text) {
        final String plain = folded(NOISE.matcher(text).replaceAll(" "));
        final List<String> terms = new ArrayList<>();
        int at = 0;
        while (at < plain.length()) {
            final int point = plain.codePointAt(at);
            if (!Character.isLetterOrDigit(point)) {
                at += Character.charCount(point);
            } else if (spaceless(point)) {
                at = pair(plain, at, terms);
            } else {
                at = word(plain, at, terms);
            }
        }
        return terms;
    }

    /** How words are written in a text, by the words as they are compared; those that are not there as they are. */
    static List<String> spelled(final String text, final List<String> terms) {
        final Map<String, String> written = new HashMap<>();
        final Matcher word = WORD.matcher(text);
        while (word.find() && written.size() < terms.size()) {
            final String term = singular(folded(word.group()));
            if (terms.contains(term)) {
                written.putIfAbsent(term, word.group().toLowerCase(Locale.ROOT));
            }
        }
        return terms.stream().map(term -> written.getOrDefault(term, term)).toList();
    }

    static String folded(final String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    private static int word(final String text, final int from, final List<String> terms) {
        int to = from;
        while (to < text.length()
                && Character.isLetterOrDigit(text.codePointAt(to))
                && !spaceless(text.codePointAt(to))) {
            to += Character.charCount(text.codePointAt(to));
        }
        if (to - from <= LONGEST) {
            terms.add(singular(text.substring(from, to)));
        }
        return to;
    }

    /** A character and the one after it; a single one stands alone. */
    private static int pair(final String text, final int from, final List<String> terms) {
        final int next = from + Character.charCount(text.codePointAt(from));
        final boolean two = next < text.length() && spaceless(text.codePointAt(next));
        final int end = two ? next + Character.charCount(text.codePointAt(next)) : next;
        final boolean began = from > 0 && spaceless(text.codePointBefore(from));
        if (two || !began) {
            terms.add(text.substring(from, end));
        }
        return next;
    }

    private static String singular(final String word) {
        final int length = word.length();
        return length >= SHORTEST_PLURAL && word.charAt(length - 1) == 's' && word.charAt(length - 2) != 's'
                ? word.substring(0, length - 1)
                : word;
    }

    private static boolean spaceless(final int point) {
        return switch (Character.UnicodeScript.of(point)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }
}

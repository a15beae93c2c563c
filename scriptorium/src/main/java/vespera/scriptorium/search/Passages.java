package vespera.scriptorium.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Picks the lines of a text that show why it was found. */
final class Passages {

    private static final int LONGEST = 280;
    private static final int SHORT = 3;

    private Passages() {}

    /** Some words of a text and the line they start on. */
    record Passage(String text, int line, List<String> found) {}

    /**
     * The words of a query, without operators, lower case and without accents. Short words say little about why a
     * passage was found, so they are left out where there are longer ones.
     */
    static List<String> terms(final String query) {
        final List<String> terms = new ArrayList<>();
        for (final String word : query.split("[^\\p{L}\\p{N}\\p{M}]+")) {
            if (!word.isBlank()) {
                terms.add(plain(word));
            }
        }
        final List<String> telling = terms.stream()
                .filter(t -> t.length() > SHORT || !t.matches("[a-z]+"))
                .toList();
        return telling.isEmpty() ? terms : telling;
    }

    /** The line with the most of the terms, the first where several are equal. */
    static Passage best(final String text, final List<String> terms) {
        int number = 0;
        int bestLine = 1;
        String bestText = "";
        List<String> bestFound = List.of();
        for (final String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            final String plain = plain(line);
            final List<String> found =
                    terms.stream().filter(term -> holds(plain, term)).distinct().toList();
            if (found.size() > bestFound.size()) {
                bestFound = found;
                bestLine = number;
                bestText = line;
            }
            if (found.size() == terms.size() && !found.isEmpty()) {
                break;
            }
        }
        return new Passage(around(bestText, bestFound), bestLine, bestFound);
    }

    /** Whether a plain text has a word that begins with the term; CJK words have no beginnings, so anywhere will do. */
    static boolean holds(final String plain, final String term) {
        for (int at = plain.indexOf(term); at >= 0; at = plain.indexOf(term, at + 1)) {
            if (at == 0
                    || !Character.isLetterOrDigit(plain.codePointBefore(at))
                    || Character.isIdeographic(term.codePointAt(0))
                    || Character.UnicodeScript.of(term.codePointAt(0)) == Character.UnicodeScript.HIRAGANA
                    || Character.UnicodeScript.of(term.codePointAt(0)) == Character.UnicodeScript.KATAKANA) {
                return true;
            }
        }
        return false;
    }

    /** A long line cut around the first found term. */
    private static String around(final String line, final List<String> found) {
        final String trimmed = line.strip();
        if (trimmed.length() <= LONGEST) {
            return trimmed;
        }
        final int at = found.isEmpty() ? 0 : Math.max(0, plain(trimmed).indexOf(found.getFirst()));
        final int from = Math.max(0, Math.min(at - LONGEST / 3, trimmed.length() - LONGEST));
        final int start = from == 0 ? 0 : Math.max(from, trimmed.indexOf(' ', from) + 1);
        final int end = Math.min(trimmed.length(), start + LONGEST);
        return (start > 0 ? "… " : "") + trimmed.substring(start, end).strip() + (end < trimmed.length() ? " …" : "");
    }

    /** The beginning of a passage, on one line. */
    static String shortened(final String text) {
        final String one = text.strip().replaceAll("\\s+", " ");
        return one.length() <= LONGEST ? one : one.substring(0, LONGEST).strip() + " …";
    }

    static String plain(final String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }
}

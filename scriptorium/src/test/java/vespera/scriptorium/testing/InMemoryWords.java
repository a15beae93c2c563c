package vespera.scriptorium.testing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.ReadingRow;
import vespera.scriptorium.search.WordIndex.WordHit;

/** Finds words by looking through every text: whole words, phrases and prefixes, with names weighing more. */
final class InMemoryWords {

    private static final Pattern TERM = Pattern.compile("\"([^\"]*)\"?(\\*?)|([^\\s\"]+)");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern SPACELESS =
            Pattern.compile("([\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}])");

    private InMemoryWords() {}

    static List<WordHit> find(final List<ReadingRow> rows, final String query, final boolean everyWord) {
        final List<String> terms = terms(query);
        final List<WordHit> hits = new ArrayList<>();
        for (final ReadingRow row : rows) {
            final String names = plain(row.reading().title() + " " + Document.baseName(row.path()) + " "
                    + String.join(" ", row.reading().aliases()) + " "
                    + String.join(" ", row.reading().tags()));
            final String body = plain(row.text());
            final List<Double> scores = terms.stream()
                    .map(t -> 10 * count(names, t) + count(body, t))
                    .toList();
            final boolean match = !terms.isEmpty()
                    && (everyWord
                            ? scores.stream().allMatch(s -> s > 0)
                            : scores.stream().anyMatch(s -> s > 0));
            if (match) {
                hits.add(new WordHit(
                        row.document(),
                        scores.stream().mapToDouble(Double::doubleValue).sum()));
            }
        }
        hits.sort(Comparator.comparingDouble(WordHit::score).reversed());
        return hits;
    }

    private static List<String> terms(final String query) {
        final List<String> terms = new ArrayList<>();
        final Matcher matcher = TERM.matcher(query);
        while (matcher.find()) {
            final String word = matcher.group(3) == null ? matcher.group(1) : matcher.group(3);
            final boolean prefix = word.endsWith("*") || "*".equals(matcher.group(2));
            final String term = plain(word).stripTrailing();
            if (!term.isBlank()) {
                terms.add(prefix ? term : term + " ");
            }
        }
        return terms;
    }

    /** Words with one space before and after each; every character of a script without spaces is a word. */
    private static String plain(final String text) {
        final String bare = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        final String apart = SPACELESS
                .matcher(Normalizer.normalize(bare, Normalizer.Form.NFC))
                .replaceAll(" $1 ");
        return " "
                + NO_WORD.matcher(apart.toLowerCase(Locale.ROOT))
                        .replaceAll(" ")
                        .strip() + " ";
    }

    private static double count(final String text, final String term) {
        int count = 0;
        for (int at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
            count++;
        }
        return count;
    }
}

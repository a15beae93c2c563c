package vespera.scriptorium.codex;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vespera.scriptorium.names.Cue;
import vespera.scriptorium.names.NamesIn;
import vespera.scriptorium.names.Run;
import vespera.scriptorium.names.Title;
import vespera.scriptorium.names.Vocabulary;

/** How all texts write each word: with a capital where none is called for, after a title, in lower case. */
final class Evidence {

    private static final int[] NOTHING = new int[4];

    /** By word in lower case: capitals within sentences, after Mr. and its like, in lower case, after other titles. */
    private final Map<String, int[]> words = new HashMap<>();

    Evidence(final List<NamesIn> texts) {
        for (final NamesIn text : texts) {
            for (final Run run : text.runs()) {
                if (!run.has(Cue.WEAK)) {
                    count(run);
                }
            }
        }
        for (final NamesIn text : texts) {
            // Only words that are written with a capital somewhere matter.
            text.lower().forEach((word, times) -> {
                final int[] counts = words.get(word);
                if (counts != null) {
                    counts[2] += times;
                }
            });
        }
    }

    private void count(final Run run) {
        final boolean titled = !run.title().isEmpty();
        final boolean civil = Title.of(run.title())
                .map(t -> t.sort() == Title.Sort.CIVIL || t.sort() == Title.Sort.NOBLE)
                .orElse(false);
        for (int i = 0; i < run.words().size(); i++) {
            final int[] counts = words.computeIfAbsent(lower(run.words().get(i)), w -> new int[4]);
            if (titled && i == run.words().size() - 1) {
                counts[civil ? 1 : 3]++;
            }
            if (i > 0 || !run.initial() || titled) {
                counts[0]++;
            }
        }
    }

    static String lower(final String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    private int[] of(final String word) {
        return words.getOrDefault(lower(word), NOTHING);
    }

    /** Within sentences with a capital. */
    int capital(final String word) {
        return of(word)[0];
    }

    /** As the last word after a title; “General Settings” is nobody where settings are written small as well. */
    int titled(final String word) {
        final int[] counts = of(word);
        return counts[1] + (counts[2] * 3 <= counts[0] ? counts[3] : 0);
    }

    /** Whether the word alone is a name: within sentences it has a capital at least three times as often as none. */
    boolean name(final String word) {
        final int[] counts = of(word);
        return counts[0] > 0 && counts[2] * 3 <= counts[0] && !Vocabulary.ordinary(lower(word));
    }

    /** Whether this is several people of a name: “the Browns”. */
    boolean plural(final String word) {
        final String lower = lower(word);
        if (!lower.endsWith("s") || lower.length() < 5) {
            return false;
        }
        return more(lower, lower.substring(0, lower.length() - 1))
                || lower.endsWith("es") && more(lower, lower.substring(0, lower.length() - 2));
    }

    private boolean more(final String plural, final String one) {
        final int[] of = of(one);
        return of[1] > of(plural)[1] && of[0] > of(plural)[0];
    }
}

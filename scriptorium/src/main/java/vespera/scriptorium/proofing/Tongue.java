package vespera.scriptorium.proofing;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells which language a text is in by its small words. */
public final class Tongue {

    private static final Set<String> ENGLISH = Set.of(
            "the", "and", "of", "to", "that", "was", "it", "he", "she", "with", "for", "is", "had", "not", "you", "but",
            "at", "on", "his", "her", "they", "be", "are", "this", "from", "or", "by", "have", "which");
    private static final Set<String> GERMAN = Set.of(
            "der", "die", "das", "und", "ist", "nicht", "ein", "eine", "zu", "den", "von", "mit", "sich", "dem", "auf",
            "für", "er", "sie", "es", "war", "als", "auch", "aus", "wie", "dass", "noch", "ich", "im");
    private static final int MOST = 2_000;
    private static final int LEAST = 3;
    private static final double CLEARLY = 0.12;

    private Tongue() {}

    /** {@code en} or {@code de}; empty for another language and for too few words to tell. */
    public static Optional<String> of(final String text) {
        int words = 0;
        int en = 0;
        int de = 0;
        int from = -1;
        for (int i = 0; i <= text.length() && words < MOST; i++) {
            final boolean letter = i < text.length() && Character.isLetter(text.charAt(i));
            if (letter && from < 0) {
                from = i;
            } else if (!letter && from >= 0) {
                final String word = text.substring(from, i).toLowerCase(Locale.ROOT);
                en += ENGLISH.contains(word) ? 1 : 0;
                de += GERMAN.contains(word) ? 1 : 0;
                words++;
                from = -1;
            }
        }
        final int most = Math.max(en, de);
        return most >= LEAST && most >= CLEARLY * words && most > 2 * Math.min(en, de)
                ? Optional.of(en > de ? "en" : "de")
                : Optional.empty();
    }
}

package vespera.desktop.proofing;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vespera.desktop.texts.Texts;
import vespera.gateway.Atelier;
import vespera.scriptorium.codex.Entity;
import vespera.scriptorium.journal.Origin;

/** Words that are right here: those she added, and the names of her people and places. */
final class KnownWords {

    private static final Texts TEXTS = Texts.of(KnownWords.class);
    private static final String KEY = "spelling/";

    private final Atelier atelier;
    private volatile Set<String> words = Set.of();

    KnownWords(final Atelier atelier) {
        this.atelier = atelier;
    }

    /** Reads them anew; blocks. */
    boolean read() {
        final Set<String> now = new HashSet<>();
        atelier.arrangement().under(KEY).keySet().forEach(key -> now.add(fold(key.substring(KEY.length()))));
        for (final Entity entity : atelier.organising().codex().entities()) {
            parts(entity.name(), now);
            entity.aliases().forEach(alias -> parts(alias, now));
        }
        final boolean other = !now.equals(words);
        words = Set.copyOf(now);
        return other;
    }

    private static void parts(final String name, final Set<String> to) {
        for (final String part : name.split("[^\\p{L}\\p{M}'’-]+", -1)) {
            if (part.length() > 1) {
                to.add(fold(part));
            }
        }
    }

    private static String fold(final String word) {
        return word.toLowerCase(Locale.ROOT).replace('’', '\'');
    }

    /** Whether a word is right, also with an s of possession. */
    boolean has(final String word) {
        final String folded = fold(word);
        final Set<String> now = words;
        return now.contains(folded)
                || folded.endsWith("'s") && now.contains(folded.substring(0, folded.length() - 2))
                || folded.endsWith("s") && now.contains(folded.substring(0, folded.length() - 1))
                || folded.endsWith("'") && now.contains(folded.substring(0, folded.length() - 1));
    }

    /** Keeps a word for everybody in the atelier; undo takes it back. Blocks. */
    void add(final Origin origin, final String word) {
        atelier.arrangement().set(origin, TEXTS.say("added", word), Map.of(KEY + word, "right"));
        read();
    }
}

package vespera.scriptorium.suggestions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.links.NameIndex;

/**
 * What a link that leads nowhere was likely meant to lead to: another name of a document, the same name in another
 * folder or in another spelling, or a name that is one or two slips of the pen away (Damerau 1964; candidates by
 * leaving out one letter on either side, as in SymSpell). Names that differ in digits are different names.
 */
final class TargetGuess {

    private static final int FEWEST_FOR_ONE = 5;
    private static final int FEWEST_FOR_TWO = 9;
    private static final int LONGEST = 80;

    private final Map<String, Set<Document>> byName = new HashMap<>();
    private final Map<String, Set<Document>> byAlias = new HashMap<>();
    private final Map<String, Set<Document>> byTitle = new HashMap<>();
    private final Map<String, Set<Document>> byLetters = new HashMap<>();
    private final Map<String, Set<String>> byDeletion = new HashMap<>();

    /**
     * A guess.
     *
     * @param why for a person, as the end of “nothing is called so, but …”
     * @param keepShown whether the link is to read as it did
     */
    record Guess(Document target, String why, double confidence, boolean keepShown) {}

    TargetGuess(final Material material) {
        for (final Document document : material.documents()) {
            final String file = Document.baseName(document.path());
            put(byName, NameIndex.folded(file), document);
            if (document.kind() == Document.Kind.MARKDOWN) {
                put(byTitle, NameIndex.folded(document.name()), document);
                material.aliases(document).forEach(alias -> put(byAlias, NameIndex.folded(alias), document));
            }
            put(byLetters, letters(file), document);
            material.aliases(document).forEach(alias -> put(byLetters, letters(alias), document));
        }
        byLetters.keySet().stream()
                .filter(key -> key.length() >= FEWEST_FOR_ONE && key.length() <= LONGEST)
                .forEach(key -> deletions(key)
                        .forEach(d -> byDeletion
                                .computeIfAbsent(d, _ -> new HashSet<>(2))
                                .add(key)));
    }

    private static void put(final Map<String, Set<Document>> map, final String key, final Document document) {
        if (!key.isEmpty()) {
            map.computeIfAbsent(key, _ -> new LinkedHashSet<>(2)).add(document);
        }
    }

    /** Letters and digits in lower case. */
    static String letters(final String name) {
        final StringBuilder out = new StringBuilder();
        NameIndex.folded(name).codePoints().filter(Character::isLetterOrDigit).forEach(out::appendCodePoint);
        return out.toString();
    }

    private static List<String> deletions(final String key) {
        final List<String> all = new ArrayList<>(key.length() + 1);
        all.add(key);
        for (int i = 0; i < key.length(); i++) {
            all.add(key.substring(0, i) + key.substring(i + 1));
        }
        return all;
    }

    Optional<Guess> of(final Document source, final String target) {
        final String base = Document.baseName(target);
        final String folded = NameIndex.folded(base);
        final Document alias = only(byAlias.get(folded), source);
        if (alias != null) {
            return Optional.of(new Guess(alias, "it is another name of this document", 0.95, true));
        }
        final Document moved = only(byName.get(folded), source);
        if (moved != null) {
            return Optional.of(new Guess(moved, "a document of that name is in another folder", 0.95, false));
        }
        final Document title = only(byTitle.get(folded), source);
        if (title != null) {
            return Optional.of(new Guess(title, "it is the title of this document", 0.9, true));
        }
        final String letters = letters(base);
        final Document spelt = letters.length() < 3 ? null : only(byLetters.get(letters), source);
        if (spelt != null) {
            return Optional.of(new Guess(spelt, "this name has the same letters", 0.9, false));
        }
        return slip(source, letters);
    }

    private Optional<Guess> slip(final Document source, final String letters) {
        if (letters.length() < FEWEST_FOR_ONE || letters.length() > LONGEST) {
            return Optional.empty();
        }
        int best = letters.length() >= FEWEST_FOR_TWO ? 2 : 1;
        final Set<Document> found = new LinkedHashSet<>();
        final Set<String> keys = new HashSet<>();
        deletions(letters).forEach(d -> keys.addAll(byDeletion.getOrDefault(d, Set.of())));
        for (final String key : keys) {
            final int distance = distance(letters, key);
            if (distance <= best && digits(letters).equals(digits(key))) {
                if (distance < best) {
                    found.clear();
                }
                best = distance;
                found.addAll(byLetters.getOrDefault(key, Set.of()));
            }
        }
        final int slips = best;
        return Optional.ofNullable(only(found, source))
                .map(d -> new Guess(
                        d,
                        "this name is " + (slips == 1 ? "one letter" : "two letters") + " away",
                        slips == 1 ? 0.8 : 0.6,
                        false));
    }

    private static String digits(final String name) {
        return name.replaceAll("\\D", "");
    }

    /** The only one there is, itself not counted; null where there are none or several. */
    private static @Nullable Document only(final @Nullable Set<Document> found, final Document source) {
        if (found == null) {
            return null;
        }
        final List<Document> others =
                found.stream().filter(d -> !d.id().equals(source.id())).toList();
        return others.size() == 1 ? others.getFirst() : null;
    }

    /** Letters left out, put in, changed, or two neighbours exchanged (the optimal string alignment distance). */
    static int distance(final String a, final String b) {
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] now = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            now[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                final int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(Math.min(last[j], now[j - 1]) + 1, last[j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    now[j] = Math.min(now[j], before[j - 2] + 1);
                }
            }
            final int[] free = before;
            before = last;
            last = now;
            now = free;
        }
        return last[b.length()];
    }
}

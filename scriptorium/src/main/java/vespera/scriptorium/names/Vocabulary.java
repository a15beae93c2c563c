package vespera.scriptorium.names;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The other tables: words that are no names, verbs of speaking, words of places and organisations, relations. */
public final class Vocabulary {

    static final Set<String> SPEECH = Set.copyOf(Table.words("speech"));
    private static final Set<String> ORDINARY = Set.copyOf(Table.words("ordinary"));
    private static final Set<String> PLACES = Set.copyOf(Table.words("places"));
    private static final Set<String> ORGANISATIONS = Set.copyOf(Table.words("organisations"));
    static final Map<String, Gender> KIN = kin();
    static final Set<String> PARTICLES = Set.of(
            "de", "du", "des", "la", "le", "van", "von", "der", "den", "ter", "ten", "zu", "zum", "di", "da", "dos",
            "do", "del", "della", "al", "el", "bin", "ibn", "ben", "af", "av", "y", "d'", "st", "st.");
    static final Set<String> AT_PLACE = Set.of(
            "in",
            "at",
            "into",
            "near",
            "through",
            "leave",
            "left",
            "reach",
            "reached",
            "visit",
            "quit",
            "quitted",
            "around",
            "throughout",
            "towards",
            "across",
            "via",
            "nach",
            "à",
            "en",
            "dans",
            "aus",
            "bei",
            "a");
    static final Set<String> OF_LEFT = Set.of(
            "duke",
            "duchess",
            "earl",
            "king",
            "queen",
            "prince",
            "princess",
            "lord",
            "lady",
            "count",
            "countess",
            "baron",
            "house",
            "isle",
            "bank",
            "university",
            "ministry",
            "bay",
            "cape",
            "gulf",
            "order",
            "church",
            "court",
            "board",
            "tower",
            "port",
            "city",
            "town",
            "county",
            "sea",
            "mount",
            "archbishop",
            "bishop",
            "marquis",
            "emperor",
            "knight",
            "master",
            "knights",
            "school",
            "vale",
            "forest",
            "castle",
            "society");

    private Vocabulary() {}

    private static Map<String, Gender> kin() {
        final Map<String, Gender> kin = new HashMap<>();
        for (final String line : Table.lines("kin")) {
            final String[] words = line.split(" +");
            for (int i = 1; i < words.length; i++) {
                kin.put(words[i], Gender.of(words[0]));
            }
        }
        return Map.copyOf(kin);
    }

    /** Whether a word stands between given name and surname: de, von. */
    public static boolean particle(final String word) {
        return PARTICLES.contains(word);
    }

    /** Whether a word in lower case is written with a capital without being a name. */
    public static boolean ordinary(final String word) {
        return ORDINARY.contains(word.replace('’', '\''));
    }

    public static boolean ofPlaces(final String word) {
        return PLACES.contains(word);
    }

    public static boolean ofOrganisations(final String word) {
        return ORGANISATIONS.contains(word);
    }
}

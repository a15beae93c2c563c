package vespera.scriptorium.names;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A word before a name that says somebody is a person.
 *
 * @param key what it counts as: Mister is {@code mr}
 * @param gender of who bears it
 * @param sort how it is used
 */
public record Title(String key, Gender gender, Sort sort) {

    /** How a title is used. */
    public enum Sort {
        /** With a surname: Mr., Mrs., Miss. */
        CIVIL,
        /** With a given name: Sir, Dame; Lady with either. */
        NOBLE,
        /** An office or rank, with a surname. */
        RANK,
        /** With a given name or alone. */
        ROYAL,
        /** Of a relation, with either. */
        KIN,
        /** Of several at once. */
        PLURAL
    }

    private static final Map<String, Title> ALL = all();

    private static Map<String, Title> all() {
        final Map<String, Title> all = new HashMap<>();
        for (final String line : Table.lines("titles")) {
            final String[] columns = line.split(" +");
            all.put(
                    columns[0],
                    new Title(columns[1], Gender.of(columns[2]), Sort.valueOf(columns[3].toUpperCase(Locale.ROOT))));
        }
        return Map.copyOf(all);
    }

    /** The title that a word is, in any case and without its dot. */
    public static Optional<Title> of(final String word) {
        return Optional.ofNullable(ALL.get(word.toLowerCase(Locale.ROOT)));
    }
}

package vespera.scriptorium.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Given names in English and what they are shortened to. */
public final class ShortForms {

    /** Names that are spellings of one, and what they are shortened to. */
    private record Family(Gender gender, Set<String> full, Set<String> brief) {}

    private static final Map<String, List<Family>> FAMILIES = families();

    private ShortForms() {}

    private static Map<String, List<Family>> families() {
        final Map<String, List<Family>> all = new HashMap<>();
        for (final String line : Table.lines("short-forms")) {
            final String[] sides = line.split(": ");
            final String[] head = sides[0].split(" ");
            final Family family = new Family(
                    Gender.of(head[0]),
                    new LinkedHashSet<>(List.of(head[1].split("/"))),
                    new LinkedHashSet<>(List.of(sides[1].split(" +"))));
            family.full()
                    .forEach(n -> all.computeIfAbsent(n, k -> new ArrayList<>()).add(family));
            family.brief()
                    .forEach(n -> all.computeIfAbsent(n, k -> new ArrayList<>()).add(family));
        }
        return all;
    }

    /** Whether two different given names, in lower case, can be one person's: one is short for the other, or both for one. */
    public static boolean related(final String one, final String other) {
        return FAMILIES.getOrDefault(one, List.of()).stream()
                .anyMatch(f -> (f.brief().contains(one) || f.brief().contains(other))
                        && (f.full().contains(other) || f.brief().contains(other)));
    }

    /** Whether a given name, in lower case, is a short form and no full name. */
    public static boolean brief(final String name) {
        final List<Family> families = FAMILIES.getOrDefault(name, List.of());
        return !families.isEmpty() && families.stream().noneMatch(f -> f.full().contains(name));
    }

    /** The sex a given name is commonly of; not known where it can be either, or is in no table. */
    public static Gender gender(final String name) {
        final List<Gender> found = FAMILIES.getOrDefault(name, List.of()).stream()
                .map(Family::gender)
                .distinct()
                .toList();
        return found.size() == 1 ? found.getFirst() : Gender.UNKNOWN;
    }

    /** Whether this is a given name of the table, full or short. */
    public static boolean given(final String name) {
        return FAMILIES.containsKey(name);
    }
}

package vespera.benchmarks.characters;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How well groups of names fit the labels of a novel.
 *
 * @param people how many characters are named often enough to be asked for
 * @param found how many of them some group of names belongs to
 * @param pairs how many pairs of names of the chief characters stand in the text
 * @param joined how many of these pairs are in one group
 * @param wrong how many names of somebody else are in the groups of the chief characters
 * @param missing what is missing or wrong, for a person
 */
record Score(int people, int found, int pairs, int joined, int wrong, List<String> missing) {

    /** Named so often, a character must be found. */
    static final int OFTEN = 20;
    /** So many of the most frequent must have their names joined. */
    static final int CHIEF = 10;

    /** What the gate asks: everybody found, every pair of names joined, none wrongly. */
    boolean passes() {
        return found == people && joined == pairs && wrong == 0 && people > 0;
    }

    double recall() {
        return people == 0 ? 0 : (double) found / people;
    }

    double joining() {
        return pairs == 0 ? 1 : (double) joined / pairs;
    }

    /** @param groups the names of each character that was found */
    static Score of(final Labels labels, final Map<String, Integer> counts, final List<Set<String>> groups) {
        final List<Set<String>> folded = groups.stream().map(Score::folded).toList();
        final List<Labels.Person> often = labels.people().stream()
                .filter(p -> Labels.mentions(p, counts) >= OFTEN)
                .sorted(Comparator.comparingInt((Labels.Person p) -> -Labels.mentions(p, counts)))
                .toList();
        final List<String> missing = new ArrayList<>();
        int found = 0;
        for (final Labels.Person person : often) {
            final boolean there = home(person, counts, folded) != null && !overrun(person, labels, counts, folded);
            found += there ? 1 : 0;
            if (!there) {
                missing.add("not found: " + person.name());
            }
        }
        int pairs = 0;
        int joined = 0;
        int wrong = 0;
        for (final Labels.Person person : often.stream().limit(CHIEF).toList()) {
            final List<String> present =
                    person.names().stream().filter(counts::containsKey).toList();
            for (int i = 0; i < present.size(); i++) {
                for (int k = i + 1; k < present.size(); k++) {
                    pairs++;
                    final boolean together = together(present.get(i), present.get(k), folded);
                    joined += together ? 1 : 0;
                    if (!together) {
                        missing.add("not joined: " + present.get(i) + " and " + present.get(k));
                    }
                }
            }
            for (final String name : strangers(person, labels, counts, folded)) {
                wrong++;
                missing.add("wrongly joined: " + name + " to " + person.name());
            }
        }
        return new Score(often.size(), found, pairs, joined, wrong, List.copyOf(missing));
    }

    private static Set<String> folded(final Set<String> names) {
        final Set<String> folded = new LinkedHashSet<>();
        names.forEach(n -> folded.add(fold(n)));
        return folded;
    }

    private static String fold(final String name) {
        return name.replace('’', '\'').toLowerCase(Locale.ROOT);
    }

    /** The group that holds the name this one is most called by. */
    private static @Nullable Set<String> home(
            final Labels.Person person, final Map<String, Integer> counts, final List<Set<String>> groups) {
        final String most = person.names().stream()
                .max(Comparator.comparingInt(n -> counts.getOrDefault(n, 0)))
                .orElseThrow();
        return groups.stream().filter(g -> g.contains(fold(most))).findFirst().orElse(null);
    }

    /** Whether this one's group is another's: that one's names stand in it more often than this one's own. */
    private static boolean overrun(
            final Labels.Person person,
            final Labels labels,
            final Map<String, Integer> counts,
            final List<Set<String>> groups) {
        final Set<String> home = home(person, counts, groups);
        return home != null
                && labels.people().stream()
                        .anyMatch(p -> !p.equals(person) && weight(p, counts, home) > weight(person, counts, home));
    }

    private static int weight(final Labels.Person person, final Map<String, Integer> counts, final Set<String> group) {
        return person.names().stream()
                .filter(n -> group.contains(fold(n)))
                .mapToInt(n -> counts.getOrDefault(n, 0))
                .sum();
    }

    private static boolean together(final String one, final String other, final List<Set<String>> groups) {
        return groups.stream().anyMatch(g -> g.contains(fold(one)) && g.contains(fold(other)));
    }

    /** Names of others, and names that several bear, in any group that holds a name of this one. */
    private static Set<String> strangers(
            final Labels.Person person,
            final Labels labels,
            final Map<String, Integer> counts,
            final List<Set<String>> groups) {
        final Set<String> strangers = new LinkedHashSet<>();
        for (final Set<String> group : groups) {
            if (person.names().stream().noneMatch(n -> group.contains(fold(n)))) {
                continue;
            }
            for (final Labels.Person other : labels.people()) {
                if (!other.equals(person)) {
                    other.names().stream()
                            .filter(n -> group.contains(fold(n)) && counts.containsKey(n))
                            .forEach(strangers::add);
                }
            }
            labels.shared().stream()
                    .filter(n -> counts.containsKey(n)
                            && group.contains(fold(n))
                            && !person.also().contains(n))
                    .forEach(strangers::add);
        }
        return strangers;
    }
}

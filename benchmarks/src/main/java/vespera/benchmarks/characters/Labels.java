package vespera.benchmarks.characters;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vespera.scriptorium.journal.Refused;

/**
 * The characters of a novel as people who know it name them.
 *
 * @param title of the novel
 * @param people in the order of the file
 * @param shared names that several bear
 */
record Labels(String title, List<Person> people, Set<String> shared) {

    /**
     * One character.
     *
     * @param names the fullest first; each means this one alone
     * @param also names that are this one's as well, but that nothing asks for
     */
    record Person(List<String> names, Set<String> also) {
        String name() {
            return names.getFirst();
        }
    }

    static Labels resource(final String title) {
        try (InputStream in = Labels.class.getResourceAsStream(title + ".labels")) {
            if (in == null) {
                throw new IllegalStateException("no labels for " + title);
            }
            return of(title, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Labels file(final Path file) {
        try {
            return of(
                    file.toAbsolutePath()
                            .subpath(0, file.toAbsolutePath().getNameCount() - 1)
                            .getFileName()
                            .toString(),
                    Files.readString(file));
        } catch (IOException e) {
            throw new Refused("no-labels", "“" + file + "” cannot be read.", "Give a file of UTF-8 text.");
        }
    }

    static Labels of(final String title, final String text) {
        final List<Person> people = new ArrayList<>();
        final Set<String> shared = new LinkedHashSet<>();
        for (final String line : text.lines().map(String::strip).toList()) {
            if (line.startsWith("?")) {
                shared.addAll(parts(line.substring(1)));
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                final String[] sides = line.split("\\|", 2);
                final List<String> all = new ArrayList<>(List.of(sides[0].strip()));
                all.addAll(sides.length > 1 ? parts(sides[1]) : List.of());
                people.add(new Person(
                        all.stream().filter(n -> !n.startsWith("~")).toList(),
                        all.stream()
                                .filter(n -> n.startsWith("~"))
                                .map(n -> n.substring(1))
                                .collect(Collectors.toCollection(LinkedHashSet::new))));
            }
        }
        return new Labels(title, List.copyOf(people), shared);
    }

    private static List<String> parts(final String text) {
        return Arrays.stream(text.split(";"))
                .map(String::strip)
                .filter(n -> !n.isEmpty())
                .toList();
    }

    /** How often each name stands in a text, longer names before the shorter ones within them. */
    Map<String, Integer> counts(final String text) {
        final Set<String> names = new LinkedHashSet<>(shared);
        people.forEach(p -> {
            names.addAll(p.names());
            names.addAll(p.also());
        });
        final String either = names.stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(n -> n))
                .map(n -> Pattern.quote(n).replace(" ", "\\E\\s+\\Q"))
                .collect(Collectors.joining("|"));
        final Matcher matcher =
                Pattern.compile("(?<![\\p{L}])(?:" + either + ")(?![\\p{L}])").matcher(text);
        final Map<String, Integer> counts = new LinkedHashMap<>();
        while (matcher.find()) {
            counts.merge(matcher.group().replaceAll("\\s+", " "), 1, Integer::sum);
        }
        return counts;
    }

    /** How often somebody is named, by names that mean this one alone. */
    static int mentions(final Person person, final Map<String, Integer> counts) {
        return person.names().stream().mapToInt(n -> counts.getOrDefault(n, 0)).sum();
    }
}

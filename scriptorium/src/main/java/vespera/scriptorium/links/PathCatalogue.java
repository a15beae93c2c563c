package vespera.scriptorium.links;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The paths of an atelier's documents, found by name and by alias. Holds no text; adding, removing and renaming one
 * path costs the same however many there are. Paths are relative to the atelier, with {@code /}. Safe for several
 * threads.
 */
public final class PathCatalogue {
    /** The shortest path string first, as Obsidian sorts them; equals by alphabet. */
    private static final Comparator<String> SHORTEST =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private final Map<String, String> byFolded = new HashMap<>();
    private final Map<String, List<String>> byKey = new HashMap<>();
    private final Map<String, List<String>> byAlias = new HashMap<>();
    private final Map<String, List<String>> aliasesOf = new HashMap<>();

    /** An empty catalogue. */
    public PathCatalogue() {}

    /** One that knows these paths. */
    public static PathCatalogue of(final Collection<String> paths) {
        final PathCatalogue catalogue = new PathCatalogue();
        paths.forEach(catalogue::add);
        return catalogue;
    }

    /** Adds a path; one that is there already stays as it is. Of two that differ in case only, the last is found. */
    public synchronized void add(final String path) {
        final List<String> sameName = byKey.computeIfAbsent(LinkResolver.key(path), _ -> new ArrayList<>(1));
        if (!sameName.contains(path)) {
            sameName.add(path);
            sameName.sort(SHORTEST);
        }
        byFolded.put(Names.folded(path), path);
    }

    /** Removes a path and its aliases; one that is not there is no error. */
    public synchronized void remove(final String path) {
        removeFrom(byKey, LinkResolver.key(path), path);
        final String folded = Names.folded(path);
        if (byFolded.remove(folded, path)) {
            named(LinkResolver.key(path)).stream()
                    .filter(other -> Names.folded(other).equals(folded))
                    .findFirst()
                    .ifPresent(twin -> byFolded.put(folded, twin));
        }
        aliases(path, List.of());
    }

    /** The document keeps its aliases. */
    public synchronized void rename(final String from, final String to) {
        final List<String> kept = aliasesOf.getOrDefault(from, List.of());
        remove(from);
        add(to);
        aliases(to, kept);
    }

    /** Says which other names a document has; they take the place of those said before. */
    public synchronized void aliases(final String path, final Collection<String> aliases) {
        final List<String> before = aliasesOf.remove(path);
        if (before != null) {
            before.forEach(alias -> removeFrom(byAlias, Names.folded(alias), path));
        }
        final Set<String> names = new LinkedHashSet<>(aliases);
        if (names.isEmpty()) {
            return;
        }
        aliasesOf.put(path, List.copyOf(names));
        for (final String alias : names) {
            final List<String> paths = byAlias.computeIfAbsent(Names.folded(alias), _ -> new ArrayList<>(1));
            if (!paths.contains(path)) {
                paths.add(path);
                paths.sort(SHORTEST);
            }
        }
    }

    /** How many paths there are. */
    public synchronized int size() {
        return byKey.values().stream().mapToInt(List::size).sum();
    }

    /** The path that is written like this, ignoring case and Unicode form. */
    synchronized Optional<String> exactly(final String folded) {
        return Optional.ofNullable(byFolded.get(folded));
    }

    /** The paths whose base name has this key, the shortest first. */
    synchronized List<String> named(final String key) {
        return List.copyOf(byKey.getOrDefault(key, List.of()));
    }

    /** The first document that has this alias. */
    synchronized Optional<String> withAlias(final String alias) {
        return byAlias.getOrDefault(Names.folded(alias), List.of()).stream().findFirst();
    }

    private static void removeFrom(final Map<String, List<String>> map, final String key, final String path) {
        final List<String> paths = map.get(key);
        if (paths != null && paths.remove(path) && paths.isEmpty()) {
            map.remove(key);
        }
    }
}

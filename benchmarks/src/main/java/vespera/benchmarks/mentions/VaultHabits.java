package vespera.benchmarks.mentions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vespera.scriptorium.links.NameIndex;
import vespera.scriptorium.markdown.MarkdownReader;

/** Counts, over a whole vault as it was, how often words are linked and how often they stand plain. */
final class VaultHabits implements MentionRule.Habits {

    private final Map<String, Set<String>> linked = new HashMap<>();
    private final Map<String, Set<String>> known = new HashMap<>();
    private final Map<String, Set<String>> standing = new HashMap<>();

    /** @param words all words that will be asked for */
    VaultHabits(final Unlinking vault, final Set<String> words) {
        final List<String> all = new ArrayList<>(words);
        final NameIndex index = new NameIndex(all);
        final MarkdownReader reader = new MarkdownReader();
        vault.each((path, text, links) -> {
            links.forEach((target, shown) -> {
                known.computeIfAbsent(target, _ -> new HashSet<>()).add(path);
                shown.forEach(s -> linked.computeIfAbsent(s + "\n" + target, _ -> new HashSet<>())
                        .add(path));
            });
            index.in(text, reader.prose(text))
                    .forEach(place -> standing.computeIfAbsent(place.name(), _ -> new HashSet<>())
                            .add(path));
        });
    }

    @Override
    public int linked(final String words, final String target) {
        return linked.getOrDefault(words + "\n" + target, Set.of()).size();
    }

    @Override
    public int plain(final String words, final String target) {
        final Set<String> linking = known.getOrDefault(target, Set.of());
        return (int) standing.getOrDefault(words, Set.of()).stream()
                .filter(path -> !linking.contains(path) && !path.equals(target))
                .count();
    }

    @Override
    public int known(final String target) {
        return known.getOrDefault(target, Set.of()).size();
    }
}

package vespera.benchmarks.mentions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vespera.scriptorium.documents.TextForm;
import vespera.scriptorium.links.LinkResolver;
import vespera.scriptorium.links.Mentions;
import vespera.scriptorium.links.NameIndex;
import vespera.scriptorium.links.PathCatalogue;
import vespera.scriptorium.markdown.MarkdownReader;
import vespera.scriptorium.markdown.RawLink;

/**
 * The baselines. Both offer a note wherever one of its names stands in running text that does not link to it yet, case
 * ignored; a name of several notes is offered for each.
 */
final class PlainNames {

    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Set<String>> linked = new HashMap<>();
    private final Map<String, List<String>> names;
    private final MarkdownReader reader = new MarkdownReader();

    PlainNames(final Path folder, final List<String> files, final Map<String, List<String>> names) throws IOException {
        this.names = names;
        final LinkResolver resolver = new LinkResolver(PathCatalogue.of(files));
        for (final String file : files) {
            if (!file.endsWith(".md")) {
                continue;
            }
            final Optional<TextForm.Decoded> decoded = TextForm.decode(Files.readAllBytes(folder.resolve(file)));
            if (decoded.isPresent()) {
                texts.put(file, decoded.get().text());
                final Set<String> to = new HashSet<>();
                for (final RawLink link : reader.read(decoded.get().text()).links()) {
                    if (!link.commented()) {
                        resolver.resolve(file, link).ifPresent(to::add);
                    }
                }
                linked.put(file, to);
            }
        }
    }

    /** Every name in every text, the longest of several that fit. */
    List<MentionRule.Find> everywhere() {
        final NameIndex index = new NameIndex(names.keySet());
        final Set<MentionRule.Find> finds = new LinkedHashSet<>();
        texts.forEach((path, text) -> index.in(text, reader.prose(text)).forEach(p -> add(path, p.name(), finds)));
        return List.copyOf(finds);
    }

    private void add(final String path, final String name, final Set<MentionRule.Find> finds) {
        for (final String target : names.getOrDefault(name, List.of())) {
            if (!target.equals(path) && !linked.getOrDefault(path, Set.of()).contains(target)) {
                finds.add(new MentionRule.Find(path, target, name));
            }
        }
    }

    /** What the links view's own search finds, given all names whose words a text has. */
    List<MentionRule.Find> byMentions() {
        final Map<String, List<String>> byFirst = new HashMap<>();
        for (final String name : names.keySet()) {
            final List<String> words = NameIndex.words(name);
            if (!words.isEmpty()) {
                byFirst.computeIfAbsent(words.getFirst(), _ -> new ArrayList<>())
                        .add(name);
            }
        }
        final Set<MentionRule.Find> finds = new LinkedHashSet<>();
        texts.forEach((path, text) -> {
            final Set<String> there = new HashSet<>(NameIndex.words(text));
            final List<String> likely = there.stream()
                    .flatMap(w -> byFirst.getOrDefault(w, List.of()).stream())
                    .filter(name -> there.containsAll(NameIndex.words(name)))
                    .sorted()
                    .toList();
            new Mentions(likely).in(text, reader.read(text)).forEach(m -> add(path, NameIndex.folded(m.name()), finds));
        });
        return List.copyOf(finds);
    }
}

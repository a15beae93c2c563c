package vespera.benchmarks.mentions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vespera.scriptorium.documents.TextForm;
import vespera.scriptorium.links.LinkResolver;
import vespera.scriptorium.links.Mentions;
import vespera.scriptorium.links.NameIndex;
import vespera.scriptorium.links.PathCatalogue;
import vespera.scriptorium.markdown.MarkdownReader;
import vespera.scriptorium.markdown.RawLink;
import vespera.scriptorium.markdown.Reading;

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

    /** What the links view lists: each note's names on their own, so that a shorter one is found within a longer. */
    List<MentionRule.Find> byMentions() {
        final Map<String, Set<String>> holding = new HashMap<>();
        texts.forEach((path, text) -> NameIndex.words(text)
                .forEach(w -> holding.computeIfAbsent(w, _ -> new HashSet<>()).add(path)));
        final Set<MentionRule.Find> finds = new LinkedHashSet<>();
        final Map<String, Reading> readings = new HashMap<>();
        texts.forEach((path, text) -> readings.put(path, reader.read(text)));
        for (final String name : names.keySet()) {
            final Mentions mentions = new Mentions(List.of(name));
            for (final String path : candidates(holding, name)) {
                if (!mentions.in(texts.getOrDefault(path, ""), Objects.requireNonNull(readings.get(path))).isEmpty()) {
                    add(path, name, finds);
                }
            }
        }
        return List.copyOf(finds);
    }

    private static Set<String> candidates(final Map<String, Set<String>> holding, final String name) {
        Set<String> rest = null;
        for (final String word : NameIndex.words(name)) {
            final Set<String> having = holding.getOrDefault(word, Set.of());
            if (rest == null) {
                rest = new HashSet<>(having);
            } else {
                rest.retainAll(having);
            }
        }
        return rest == null ? Set.of() : rest;
    }
}

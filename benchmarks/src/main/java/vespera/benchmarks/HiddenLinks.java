package vespera.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import vespera.gateway.Atelier;
import vespera.scriptorium.documents.AtelierFolder;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.links.OutLink;
import vespera.scriptorium.markdown.RawLink;

/**
 * A vault from which a random tenth of its wikilinks was taken out, with the words that they showed. Whatever else
 * joins the two documents of such a link goes as well, in both directions and in comments too, so that nothing is left
 * to read the answer from.
 */
final class HiddenLinks {

    private static final int ONE_IN = 10;

    private HiddenLinks() {}

    /** A link that is no longer there; paths from the vault's folder. */
    record Hidden(String source, String target) {}

    /**
     * Takes links out of the files of a folder.
     *
     * @param folder a copy of a vault; it is opened as an atelier, and what is left of that is removed
     * @return what is hidden now, in the order of sources and targets
     */
    static List<Hidden> hide(final Path folder, final long seed) throws IOException {
        final Map<String, List<RawLink>> cuts = new HashMap<>();
        final List<Hidden> chosen;
        try (Atelier atelier = Atelier.open(folder)) {
            atelier.scan();
            final Map<String, List<OutLink>> links = new HashMap<>();
            final List<Hidden> all = new ArrayList<>();
            for (final Document source : atelier.catalogue().here()) {
                final List<OutLink> out = atelier.links().out(source);
                links.put(source.path(), out);
                out.stream().flatMap(link -> wanted(source, link).stream()).forEach(all::add);
            }
            all.sort(Comparator.comparing(Hidden::source).thenComparing(Hidden::target));
            Collections.shuffle(all, new Random(seed));
            final Set<Hidden> some = new LinkedHashSet<>(all.subList(0, (all.size() + ONE_IN - 1) / ONE_IN));
            chosen = some.stream()
                    .sorted(Comparator.comparing(Hidden::source).thenComparing(Hidden::target))
                    .toList();
            for (final Hidden one : chosen) {
                cut(cuts, links, one.source(), one.target());
                cut(cuts, links, one.target(), one.source());
            }
        }
        for (final Map.Entry<String, List<RawLink>> cut : cuts.entrySet()) {
            final Path file = folder.resolve(cut.getKey());
            Files.writeString(file, without(Files.readString(file), cut.getValue()));
        }
        Workbench.delete(folder.resolve(AtelierFolder.STORE));
        return chosen;
    }

    private static Optional<Hidden> wanted(final Document source, final OutLink link) {
        return link.target()
                .filter(target -> link.link().kind() == RawLink.Kind.WIKILINK)
                .filter(target -> !link.link().commented())
                .filter(target -> target.kind() == Document.Kind.MARKDOWN)
                .filter(target -> !target.id().equals(source.id()))
                .map(target -> new Hidden(source.path(), target.path()));
    }

    private static void cut(
            final Map<String, List<RawLink>> cuts,
            final Map<String, List<OutLink>> links,
            final String source,
            final String target) {
        for (final OutLink link : links.getOrDefault(source, List.of())) {
            if (link.target().filter(d -> d.path().equals(target)).isPresent()) {
                cuts.computeIfAbsent(source, _ -> new ArrayList<>()).add(link.link());
            }
        }
    }

    /** The text without some links: from the last to the first, so that the places of the others stay true. */
    static String without(final String text, final List<RawLink> links) {
        final String mark = text.startsWith("\uFEFF") ? "\uFEFF" : "";
        final StringBuilder left =
                new StringBuilder(text.substring(mark.length()).replace("\r\n", "\n"));
        links.stream()
                .distinct()
                .sorted(Comparator.comparingInt(RawLink::from).reversed())
                .forEach(link ->
                        left.delete(left.offsetByCodePoints(0, link.from()), left.offsetByCodePoints(0, link.to())));
        return mark + left;
    }
}

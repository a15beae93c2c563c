package vespera.desktop.graphpane;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vespera.gateway.Atelier;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.links.LinkResolver;
import vespera.scriptorium.links.PathCatalogue;
import vespera.scriptorium.markdown.MarkdownReader;
import vespera.scriptorium.past.LinkThen;
import vespera.scriptorium.past.Past;
import vespera.scriptorium.tasks.TaskTree;

/** What was at a moment of the past. */
final class ThenSource implements GraphSource {

    private final Atelier atelier;
    private final Past past;
    private final Map<String, List<String>> tagsByHash;
    private final Map<String, Document> byPath = new HashMap<>();
    private final LinkResolver resolver;
    private final MarkdownReader reader = new MarkdownReader();

    /** @param tagsByHash the tags of texts that were read before, by the hash of the text; is added to */
    ThenSource(final Atelier atelier, final Past past, final Map<String, List<String>> tagsByHash) {
        this.atelier = atelier;
        this.past = past;
        this.tagsByHash = tagsByHash;
        past.here().forEach(document -> byPath.put(document.path(), document));
        resolver = new LinkResolver(PathCatalogue.of(byPath.keySet()));
    }

    @Override
    public List<Document> documents() {
        return past.here();
    }

    @Override
    public List<LinkThen> links() {
        return atelier.past().resolvedLinks(past);
    }

    @Override
    public List<String> tags(final Document document) {
        return tagsByHash.computeIfAbsent(document.state().hash(), hash -> read(document));
    }

    private List<String> read(final Document then) {
        final boolean unchanged = atelier.catalogue()
                .find(then.id())
                .filter(now -> now.state().hash().equals(then.state().hash()))
                .isPresent();
        if (unchanged) {
            return atelier.documents().records().tags(then.id());
        }
        return then.kind() == Document.Kind.MARKDOWN
                ? atelier.past()
                        .text(past, then.id())
                        .map(text -> reader.read(text).tags())
                        .orElse(List.of())
                : List.of();
    }

    @Override
    public TaskTree tasks() {
        return past.tasks();
    }

    @Override
    public List<Document> targets(final String notes) {
        return reader.read(notes).links().stream()
                .filter(link -> !link.commented())
                .flatMap(link -> resolver.resolve("", link).stream())
                .flatMap(path -> java.util.stream.Stream.ofNullable(byPath.get(path)))
                .distinct()
                .toList();
    }
}

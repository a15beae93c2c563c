package vespera.scriptorium.links;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vespera.scriptorium.documents.Catalogue;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentEvent;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.documents.DocumentRecords;
import vespera.scriptorium.documents.Documents;
import vespera.scriptorium.documents.Readable;
import vespera.scriptorium.documents.ReadingRow;
import vespera.scriptorium.journal.Event;
import vespera.scriptorium.journal.Gate;
import vespera.scriptorium.journal.LiveView;
import vespera.scriptorium.journal.Recorded;
import vespera.scriptorium.journal.Row;
import vespera.scriptorium.markdown.MarkdownReader;
import vespera.scriptorium.markdown.RawLink;
import vespera.scriptorium.search.WordIndex;

/** Where links lead, what links here, and where a name stands unlinked. Never waits for the graph. */
public final class Links implements LiveView {

    private static final int MOST_MENTIONING = 300;

    private final Documents documents;
    private final DocumentRecords records;
    private final WordIndex words;
    private final PathCatalogue paths = new PathCatalogue();
    private final LinkResolver resolver = new LinkResolver(paths);
    private final MarkdownReader reader = new MarkdownReader();

    public Links(final Gate gate, final Documents documents, final WordIndex words) {
        this.documents = documents;
        this.records = documents.records();
        this.words = words;
        documents.catalogue().here().forEach(d -> paths.add(d.path()));
        records.allAliases()
                .forEach((id, aliases) ->
                        catalogue().find(id).filter(Document::here).ifPresent(d -> paths.aliases(d.path(), aliases)));
        gate.attach(this);
    }

    private Catalogue catalogue() {
        return documents.catalogue();
    }

    /** Where a link in a document leads. */
    public Optional<Document> resolve(final String sourcePath, final RawLink link) {
        return resolver.resolve(sourcePath, link).flatMap(catalogue()::at);
    }

    /** Every link of a document in order, commented ones included. */
    public List<OutLink> out(final Document document) {
        return records.links(document.id()).stream()
                .map(link -> out(document, link))
                .toList();
    }

    /** Where one link of a document leads. */
    public OutLink out(final Document source, final RawLink link) {
        final Resolution resolution = resolver.resolution(source.path(), link, _ -> Optional.empty());
        final String path = resolution.path();
        return new OutLink(
                link,
                path == null ? Optional.empty() : catalogue().at(path),
                Optional.ofNullable(resolution.suggested()));
    }

    /** Whether the heading or block that a link names is there; true where it names none or leads to no text. */
    public boolean subpathFound(final OutLink link) {
        final String subpath = link.link().subpath();
        return subpath == null
                || link.target()
                        .filter(d -> d.kind() == Document.Kind.MARKDOWN)
                        .flatMap(documents::readable)
                        .map(target -> Subpaths.found(target.reading(), subpath))
                        .orElse(true);
    }

    /** The links that lead to a document from others, by the path of their source. */
    public List<InLink> in(final Document document) {
        final List<InLink> found = new ArrayList<>();
        records.linksTo(LinkResolver.key(document.path()))
                .forEach((id, links) -> catalogue()
                        .find(id)
                        .filter(Document::here)
                        .filter(source -> !source.id().equals(document.id()))
                        .ifPresent(source -> links.stream()
                                .filter(link -> resolve(source.path(), link)
                                        .map(Document::id)
                                        .equals(Optional.of(document.id())))
                                .forEach(link -> found.add(new InLink(source, link)))));
        found.sort(Comparator.comparing((InLink in) -> in.source().path(), String.CASE_INSENSITIVE_ORDER)
                .thenComparingInt(in -> in.link().line()));
        return found;
    }

    /** Documents with a link that may lead to this path, now or if there were a document. */
    public List<Document> referrers(final String path) {
        final Set<DocumentId> ids = new LinkedHashSet<>(records.referrers(LinkResolver.key(path)));
        return ids.stream()
                .flatMap(id -> catalogue().find(id).stream())
                .filter(Document::here)
                .sorted((a, b) -> a.path().compareToIgnoreCase(b.path()))
                .toList();
    }

    /** Where other documents name this one without linking to it. */
    public List<MentionIn> mentions(final Document document) {
        final Set<String> names = new LinkedHashSet<>();
        names.add(document.name());
        names.add(Document.baseName(document.path()));
        names.addAll(records.aliases(document.id()));
        final Set<DocumentId> candidates = new LinkedHashSet<>();
        for (final String name : names) {
            words.find('"' + name.replace('"', ' ') + '"', true, MOST_MENTIONING)
                    .forEach(hit -> candidates.add(hit.document()));
        }
        candidates.remove(document.id());
        final Mentions search = new Mentions(names);
        final List<MentionIn> found = new ArrayList<>();
        for (final DocumentId id : candidates) {
            catalogue().find(id).filter(Document::here).ifPresent(source -> found.addAll(mentions(search, source)));
        }
        found.sort((a, b) -> a.source().path().compareToIgnoreCase(b.source().path()));
        return found;
    }

    private List<MentionIn> mentions(final Mentions search, final Document source) {
        final Optional<Readable> text = documents.readable(source);
        if (text.isEmpty()) {
            return List.of();
        }
        final List<String> lines = text.get().text().lines().toList();
        return search.in(text.get().text(), text.get().reading()).stream()
                .map(m -> new MentionIn(source, m, lines.get(m.line() - 1).strip()))
                .toList();
    }

    /**
     * How many links there are in all.
     *
     * @param links live ones between documents, found or missing
     * @param unresolved those of them that lead nowhere
     * @param commented those in comments, which are no edges
     */
    public record Counts(int links, int unresolved, int commented) {}

    public Counts count() {
        int links = 0;
        int unresolved = 0;
        int commented = 0;
        for (final Map.Entry<DocumentId, List<RawLink>> of : records.allLinks().entrySet()) {
            final Optional<Document> source = catalogue().find(of.getKey()).filter(Document::here);
            for (final RawLink link : source.isPresent() ? of.getValue() : List.<RawLink>of()) {
                if (link.commented()) {
                    commented++;
                } else {
                    links++;
                    unresolved += resolver.resolve(source.get().path(), link).isPresent() ? 0 : 1;
                }
            }
        }
        return new Counts(links, unresolved, commented);
    }

    /** What the live links of a Markdown text are looked up by; see {@link LinkResolver#key}. */
    public Set<String> keys(final String markdown) {
        final Set<String> keys = new LinkedHashSet<>();
        for (final RawLink link : reader.read(markdown).links()) {
            if (!link.commented() && !link.target().isEmpty()) {
                keys.add(LinkResolver.key(link.target()));
            }
        }
        return keys;
    }

    /** Documents that a task's notes or any other Markdown outside a document links to. */
    public List<Document> targets(final String markdown) {
        return reader.read(markdown).links().stream()
                .filter(link -> !link.commented())
                .flatMap(link -> resolve("", link).stream())
                .distinct()
                .toList();
    }

    @Override
    public Staged stage(final List<Recorded> entries, final List<Row> given) {
        final List<ReadingRow> readings = given.stream()
                .filter(ReadingRow.class::isInstance)
                .map(ReadingRow.class::cast)
                .toList();
        final Collection<DocumentId> changed = entries.stream()
                .map(Recorded::event)
                .filter(DocumentEvent.class::isInstance)
                .map(e -> ((DocumentEvent) e).id())
                .distinct()
                .toList();
        final List<Document> before =
                changed.stream().flatMap(id -> catalogue().find(id).stream()).toList();
        // The catalogue was attached first and so is up to date when this commits.
        return Staged.of(List.of(), () -> follow(before, changed, readings));
    }

    private void follow(
            final List<Document> before, final Collection<DocumentId> changed, final List<ReadingRow> readings) {
        for (final Document old : before) {
            final Optional<Document> now = catalogue().find(old.id());
            if (old.here() && now.isPresent() && now.get().here()) {
                if (!old.path().equals(now.get().path())) {
                    paths.rename(old.path(), now.get().path());
                }
            } else if (old.here()) {
                paths.remove(old.path());
            }
        }
        final Set<DocumentId> read = new HashSet<>();
        readings.forEach(r -> read.add(r.document()));
        for (final DocumentId id : changed) {
            catalogue().find(id).filter(Document::here).ifPresent(d -> {
                paths.add(d.path());
                if (!read.contains(id)) {
                    // What came back brings no reading with it, but has its other names still.
                    paths.aliases(d.path(), records.aliases(id));
                }
            });
        }
        for (final ReadingRow reading : readings) {
            catalogue()
                    .find(reading.document())
                    .filter(Document::here)
                    .ifPresent(d -> paths.aliases(d.path(), reading.reading().aliases()));
        }
    }

    @Override
    public Optional<String> refusal(final List<? extends Event> events) {
        return Optional.empty();
    }
}

package vespera.scriptorium.suggestions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.documents.Documents;
import vespera.scriptorium.documents.Readable;
import vespera.scriptorium.jobs.Job;
import vespera.scriptorium.links.Links;
import vespera.scriptorium.markdown.Prose;
import vespera.scriptorium.markdown.RawLink;
import vespera.scriptorium.markdown.Reading;

/**
 * What suggesters look at: the documents as they are, each read once for all of them and again only when its content
 * changed. For one thread.
 */
public final class Material {

    private static final int REPORT_EVERY = 64;

    private final Documents documents;
    private final Links links;
    private final DigestReader reader = new DigestReader();
    private final Map<DocumentId, Digest> digests = new HashMap<>();
    private List<Document> present = List.of();
    private Map<DocumentId, List<String>> aliases = Map.of();
    private @Nullable Web web;
    private @Nullable Kin kin;

    public Material(final Documents documents, final Links links) {
        this.documents = documents;
        this.links = links;
    }

    /**
     * Takes in what changed since the last time: the visible document first, then the newest.
     *
     * @throws java.util.concurrent.CancellationException where the job was cancelled; what was read stays read
     */
    void refresh(final Job job, final @Nullable DocumentId visible) {
        final List<Document> here = documents.catalogue().here();
        final List<Document> changed = new ArrayList<>();
        final Map<DocumentId, Document> known = new HashMap<>();
        for (final Document document : here) {
            known.put(document.id(), document);
            final Digest before = digests.get(document.id());
            if (before == null || !before.hash().equals(document.state().hash())) {
                changed.add(document);
            }
        }
        digests.keySet().retainAll(known.keySet());
        changed.sort(Comparator.comparing((Document d) -> !d.id().equals(visible))
                .thenComparing(d -> -d.state().modified())
                .thenComparing(Document::path, ByCodePoint.ORDER));
        int done = 0;
        for (final Document document : changed) {
            job.check();
            digests.put(document.id(), digest(document, documents.readable(document)));
            if (++done % REPORT_EVERY == 0) {
                job.progress(done, changed.size());
            }
        }
        present = here.stream()
                .sorted(Comparator.comparing(Document::path, ByCodePoint.ORDER))
                .toList();
        aliases = documents.records().allAliases();
        web = null;
        kin = null;
    }

    /** All documents that are at their paths, in the order of these. */
    public List<Document> documents() {
        return present;
    }

    public Optional<Document> at(final String path) {
        return documents.catalogue().at(path);
    }

    private Digest digest(final Document document, final Optional<Readable> readable) {
        return reader.read(document, readable.orElse(new Readable("", Reading.empty())));
    }

    /** The text of a document as it is read, whatever its type; empty for what has none. */
    public Optional<String> text(final Document document) {
        return documents.readableText(document);
    }

    /** Whether its text is Markdown that may be changed. */
    public boolean editable(final Document document) {
        return document.kind() == Document.Kind.MARKDOWN;
    }

    public List<String> aliases(final Document document) {
        return aliases.getOrDefault(document.id(), List.of());
    }

    /** The running text of a text; see {@link vespera.scriptorium.markdown.MarkdownReader#prose}. */
    List<Prose> prose(final String text) {
        return reader.prose(text);
    }

    int word(final String word) {
        return reader.word(word);
    }

    String word(final int number) {
        return reader.word(number);
    }

    Digest digest(final Document document) {
        return Objects.requireNonNull(digests.get(document.id()), "a document of this material");
    }

    /** Which documents speak of the same things, looked at when first asked for. */
    Kin kin() {
        Kin now = kin;
        if (now == null) {
            now = new Kin(this);
            kin = now;
        }
        return now;
    }

    /** How the documents are linked, read when first asked for. */
    Web web() {
        Web now = web;
        if (now == null) {
            final Map<Document, List<Web.Out>> out = new LinkedHashMap<>();
            for (final Document document : present) {
                final List<Web.Out> found = new ArrayList<>();
                for (final RawLink link : digest(document).reading().links()) {
                    if (!link.commented()) {
                        found.add(new Web.Out(
                                link, links.resolve(document.path(), link).orElse(null)));
                    }
                }
                out.put(document, found);
            }
            now = new Web(out);
            web = now;
        }
        return now;
    }
}

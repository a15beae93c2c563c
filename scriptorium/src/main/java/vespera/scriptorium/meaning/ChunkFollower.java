package vespera.scriptorium.meaning;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentEvent;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.documents.Documents;
import vespera.scriptorium.documents.Readable;
import vespera.scriptorium.documents.Reread;
import vespera.scriptorium.followers.Follower;
import vespera.scriptorium.journal.Recorded;
import vespera.scriptorium.journal.Sha256;

/** Keeps every document's chunks up to date with its text; the vectors themselves are made by the embedding queue. */
public final class ChunkFollower implements Follower {

    private static final System.Logger LOG = System.getLogger(ChunkFollower.class.getName());

    private final Documents documents;
    private final VectorStore store;
    private final LazyEmbedder embedder;
    private final Consumer<Set<UUID>> more;

    /** @param more is run after chunks were stored, so that they get their vectors */
    public ChunkFollower(
            final Documents documents, final VectorStore store, final LazyEmbedder embedder, final Runnable more) {
        this(documents, store, embedder, (Set<UUID> _) -> more.run());
    }

    /** @param more is told after chunks were stored, for which documents, so that they get their vectors */
    public ChunkFollower(
            final Documents documents,
            final VectorStore store,
            final LazyEmbedder embedder,
            final Consumer<Set<UUID>> more) {
        this.documents = documents;
        this.store = store;
        this.embedder = embedder;
        this.more = more;
        documents.onReread(this::again);
    }

    /** Documents read otherwise than before are cut again; where that cannot be done now, at the next start. */
    private void again(final Reread reread) {
        try {
            reread.documents().forEach(this::bringUpToDate);
            more.accept(reread.documents().stream().map(DocumentId::value).collect(Collectors.toSet()));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.DEBUG, "documents that were read again are cut at the next start", e);
        }
    }

    @Override
    public String name() {
        return "chunks";
    }

    @Override
    public long applied() {
        final long applied = store.applied(fingerprint());
        // What is read by a hook may be read otherwise by now, of which the journal tells nothing.
        documents.catalogue().here().stream()
                .filter(d -> d.kind() == Document.Kind.EXTRACTED || d.kind() == Document.Kind.IMAGE)
                .forEach(d -> bringUpToDate(d.id()));
        return applied;
    }

    @Override
    public void apply(final List<Recorded> entries, final long upTo) {
        final Set<DocumentId> changed = new LinkedHashSet<>();
        for (final Recorded recorded : entries) {
            if (recorded.event() instanceof DocumentEvent event) {
                changed.add(event.id());
            }
        }
        changed.forEach(this::bringUpToDate);
        store.applied(fingerprint(), upTo);
        if (!changed.isEmpty()) {
            more.accept(changed.stream().map(DocumentId::value).collect(Collectors.toSet()));
        }
    }

    private void bringUpToDate(final DocumentId id) {
        final Optional<Document> document = documents.catalogue().find(id).filter(Document::here);
        if (document.isEmpty()) {
            store.putChunks(id.value(), "", List.of());
            return;
        }
        final String key = documents.readingKey(document.get());
        if (store.chunkedFrom(id.value()).filter(key::equals).isPresent()) {
            return;
        }
        final Optional<Readable> readable = documents.readable(document.get());
        store.putChunks(id.value(), key, readable.map(this::chunks).orElse(List.of()));
    }

    private List<VectorStore.StoredChunk> chunks(final Readable readable) {
        final Embedder model = embedder();
        final List<VectorStore.StoredChunk> stored = new ArrayList<>();
        for (final Chunk chunk : new Chunker(model::tokens).chunk(readable.text(), readable.reading())) {
            stored.add(new VectorStore.StoredChunk(
                    chunk.ordinal(),
                    chunk.heading(),
                    chunk.from(),
                    chunk.to(),
                    chunk.line(),
                    Sha256.hex(chunk.text())));
        }
        return stored;
    }

    private Embedder embedder() {
        return embedder.get().orElseThrow(() -> new EmbedderUnavailable(embedder.trouble()));
    }

    private String fingerprint() {
        return embedder().fingerprint();
    }

    @Override
    public int batch() {
        return 200;
    }

    @Override
    public void close() {}
}

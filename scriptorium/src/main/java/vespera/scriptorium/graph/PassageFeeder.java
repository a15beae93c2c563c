package vespera.scriptorium.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vespera.scriptorium.jobs.Background;
import vespera.scriptorium.meaning.LazyEmbedder;
import vespera.scriptorium.meaning.VectorStore;
import vespera.scriptorium.search.NearestChunks;
import vespera.scriptorium.sessions.Memory;

/**
 * Puts passages with their vectors into the graph's vector index, in the background. What is owed is written down
 * before it is due, so that neither a crash nor a graph that was thrown away leaves a document out.
 */
public final class PassageFeeder implements NearestChunks, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(PassageFeeder.class.getName());
    private static final String OWED = "graph.passages.owed";
    private static final int BATCH = 50;

    private final KnowledgeGraph graph;
    private final VectorStore vectors;
    private final LazyEmbedder embedder;
    private final Memory memory;
    private final Set<UUID> owed = new LinkedHashSet<>();
    private final Thread thread;
    private boolean asked;
    private boolean closed;

    public PassageFeeder(
            final KnowledgeGraph graph, final VectorStore vectors, final LazyEmbedder embedder, final Memory memory) {
        this.graph = graph;
        this.vectors = vectors;
        this.embedder = embedder;
        this.memory = memory;
        memory.recall(OWED).ifPresent(text -> {
            for (final String id : text.split(" ")) {
                if (!id.isEmpty()) {
                    owed.add(UUID.fromString(id));
                }
            }
        });
        this.thread = Thread.ofPlatform().daemon().name("feed-passages").unstarted(Background.of(this::run));
    }

    public void start() {
        thread.start();
        more();
    }

    /** The passages of these documents changed, or were lost. */
    public synchronized void owe(final Collection<UUID> documents) {
        if (owed.addAll(documents)) {
            remember();
        }
        more();
    }

    /** Vectors may have come that were waited for. */
    public synchronized void more() {
        asked = true;
        notifyAll();
    }

    private synchronized void remember() {
        memory.remember(OWED, owed.stream().map(UUID::toString).collect(Collectors.joining(" ")));
    }

    /** The graph's index where it is whole, else an exact comparison with every vector. */
    @Override
    public List<VectorStore.Near> nearest(final String fingerprint, final float[] question, final int limit) {
        if (graph.state() == KnowledgeGraph.State.READY && paid()) {
            try {
                return graph.nearest(fingerprint, question, limit).stream()
                        .map(n -> new VectorStore.Near(UUID.fromString(n.document()), n.ordinal(), n.similarity()))
                        .toList();
            } catch (GraphUnavailable e) {
                LOG.log(System.Logger.Level.DEBUG, "the graph's index was not at hand");
            }
        }
        return vectors.nearest(fingerprint, question, limit);
    }

    private synchronized boolean paid() {
        return owed.isEmpty();
    }

    private void run() {
        while (next()) {
            try {
                embedder.now().ifPresent(model -> feed(model.fingerprint()));
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.WARNING, "passages could not be put into the graph for now", e);
            }
        }
    }

    private synchronized boolean next() {
        while (!closed && !asked) {
            try {
                wait();
            } catch (InterruptedException e) {
                return false;
            }
        }
        asked = false;
        return !closed;
    }

    private void feed(final String fingerprint) {
        final List<UUID> due;
        synchronized (this) {
            due = new ArrayList<>(owed);
        }
        final Set<UUID> documents = new LinkedHashSet<>();
        final List<PassageVector> passages = new ArrayList<>();
        for (final UUID document : due) {
            if (add(fingerprint, document, passages)) {
                documents.add(document);
            }
            if (documents.size() == BATCH) {
                put(fingerprint, documents, passages);
            }
        }
        put(fingerprint, documents, passages);
    }

    /** False where some of the document's vectors are still to come. */
    private boolean add(final String fingerprint, final UUID document, final List<PassageVector> passages) {
        final List<VectorStore.StoredChunk> chunks = vectors.chunks(document);
        final Map<String, float[]> found = vectors.vectors(
                fingerprint,
                chunks.stream().map(VectorStore.StoredChunk::textHash).collect(Collectors.toSet()));
        final List<PassageVector> own = new ArrayList<>();
        for (final VectorStore.StoredChunk chunk : chunks) {
            final float[] vector = found.get(chunk.textHash());
            if (vector == null) {
                return false;
            }
            own.add(new PassageVector(document.toString(), chunk.ordinal(), vector));
        }
        passages.addAll(own);
        return true;
    }

    private void put(final String fingerprint, final Set<UUID> documents, final List<PassageVector> passages) {
        if (!documents.isEmpty() && !isClosed()) {
            graph.putPassages(
                    fingerprint, documents.stream().map(UUID::toString).collect(Collectors.toSet()), passages);
            synchronized (this) {
                owed.removeAll(documents);
                remember();
            }
        }
        documents.clear();
        passages.clear();
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        try {
            thread.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

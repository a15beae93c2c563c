package vespera.scriptorium.meaning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.documents.Documents;
import vespera.scriptorium.jobs.Job;
import vespera.scriptorium.jobs.Jobs;
import vespera.scriptorium.journal.Sha256;

/**
 * Gives chunks their vectors, the most recently changed documents first, on one thread of low priority. It can be
 * cancelled at any time and goes on where it was: a vector that is kept is never computed again.
 */
public final class EmbeddingQueue implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(EmbeddingQueue.class.getName());
    private static final int KEEP_EVERY = 32;

    private final Documents documents;
    private final VectorStore store;
    private final LazyEmbedder embedder;
    private final Jobs jobs;
    private final Thread thread;
    private final List<Consumer<Set<UUID>>> starting = new CopyOnWriteArrayList<>();
    private final List<Consumer<Set<UUID>>> listeners = new CopyOnWriteArrayList<>();
    private boolean asked;
    private boolean working;
    private boolean paused;
    private boolean closed;

    public EmbeddingQueue(
            final Documents documents, final VectorStore store, final LazyEmbedder embedder, final Jobs jobs) {
        this.documents = documents;
        this.store = store;
        this.embedder = embedder;
        this.jobs = jobs;
        this.thread = Thread.ofPlatform()
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .name("embedding")
                .unstarted(this::run);
    }

    public void start() {
        thread.start();
        more();
    }

    /** There may be chunks without vectors. A pause by cancel lasts until {@link #resume}. */
    public synchronized void more() {
        asked = true;
        notifyAll();
    }

    /** Goes on after a cancel. */
    public synchronized void resume() {
        paused = false;
        more();
    }

    public synchronized boolean paused() {
        return paused;
    }

    /** Is told, on the embedding thread, which documents are about to get new vectors, before they do. */
    public void onStart(final Consumer<Set<UUID>> listener) {
        starting.add(listener);
    }

    /** Is told, on the embedding thread, which documents now have all their vectors. */
    public void onEmbedded(final Consumer<Set<UUID>> listener) {
        listeners.add(listener);
    }

    /** Waits until nothing is left to embed, or it was cancelled. */
    public synchronized void await() throws InterruptedException {
        while ((asked || working) && !paused && !closed) {
            wait();
        }
    }

    private void run() {
        while (next()) {
            try {
                embedder.get().ifPresent(model -> {
                    final List<Document> pending = pending(model);
                    if (!pending.isEmpty()) {
                        final Set<UUID> ids =
                                pending.stream().map(d -> d.id().value()).collect(Collectors.toSet());
                        starting.forEach(l -> l.accept(ids));
                        jobs.run("Reading for meaning", job -> embed(model, pending, job));
                    }
                });
            } catch (CancellationException e) {
                pause();
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.WARNING, "embedding stopped for now", e);
            } finally {
                rest();
            }
        }
    }

    private synchronized boolean next() {
        while (!closed && (!asked || paused)) {
            try {
                wait();
            } catch (InterruptedException e) {
                return false;
            }
        }
        asked = false;
        working = true;
        return !closed;
    }

    private synchronized void rest() {
        working = false;
        notifyAll();
    }

    private synchronized void pause() {
        paused = !closed;
    }

    private List<Document> pending(final Embedder model) {
        final List<Document> pending = new ArrayList<>();
        for (final UUID id : store.documents()) {
            documents
                    .catalogue()
                    .find(new DocumentId(id))
                    .filter(Document::here)
                    .filter(d -> !missing(model, id).isEmpty())
                    .ifPresent(pending::add);
        }
        pending.sort(
                Comparator.comparingLong((Document d) -> d.state().modified()).reversed());
        return pending;
    }

    private List<VectorStore.StoredChunk> missing(final Embedder model, final UUID id) {
        final List<VectorStore.StoredChunk> chunks = store.chunks(id);
        final Set<String> hashes =
                chunks.stream().map(VectorStore.StoredChunk::textHash).collect(Collectors.toSet());
        final Set<String> there = store.vectors(model.fingerprint(), hashes).keySet();
        return chunks.stream().filter(c -> !there.contains(c.textHash())).toList();
    }

    private boolean embed(final Embedder model, final List<Document> pending, final Job job) {
        final Map<String, float[]> fresh = new LinkedHashMap<>();
        final Set<String> made = new HashSet<>();
        final Map<UUID, Boolean> finished = new HashMap<>();
        long done = 0;
        for (final Document document : pending) {
            final UUID id = document.id().value();
            final Optional<String> text = documents.readableText(document);
            for (final VectorStore.StoredChunk chunk : missing(model, id)) {
                if (job.cancelled() || isClosed()) {
                    store.keep(model.fingerprint(), fresh);
                    throw new CancellationException("embedding");
                }
                final String passage = text.map(t -> slice(t, chunk)).orElse("");
                // A chunk of a text that was edited since is cut anew and comes again.
                if (Sha256.hex(passage).equals(chunk.textHash()) && made.add(chunk.textHash())) {
                    fresh.put(chunk.textHash(), model.passage(passage));
                }
                if (fresh.size() >= KEEP_EVERY) {
                    store.keep(model.fingerprint(), fresh);
                    fresh.clear();
                }
            }
            finished.put(id, true);
            job.progress(++done, pending.size());
        }
        store.keep(model.fingerprint(), fresh);
        listeners.forEach(l -> l.accept(finished.keySet()));
        return true;
    }

    /** The text of a chunk, from its document's text. */
    public static String slice(final String text, final VectorStore.StoredChunk chunk) {
        final int points = text.codePointCount(0, text.length());
        final int from = text.offsetByCodePoints(0, Math.min(chunk.from(), points));
        final int to = text.offsetByCodePoints(0, Math.min(chunk.to(), points));
        return text.substring(from, Math.max(from, to));
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

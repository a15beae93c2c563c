package vespera.scriptorium.meaning;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.documents.Documents;
import vespera.scriptorium.jobs.Background;
import vespera.scriptorium.jobs.Job;
import vespera.scriptorium.jobs.Jobs;
import vespera.scriptorium.journal.Sha256;

/**
 * Gives chunks their vectors on one thread of low priority: first those of the document that is looked at, then those
 * of the most recently changed. It can be cancelled at any time and goes on where it was: a vector that is kept is
 * never computed again. After an edit only the edited document is looked through.
 */
public final class EmbeddingQueue implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(EmbeddingQueue.class.getName());
    private static final int KEEP_EVERY = 32;

    /** How long it waits before it asks a model again that could not answer. */
    private static final long RETRY_MILLIS = 60_000;

    private static final Comparator<Document> NEWEST = Comparator.comparingLong(
                    (Document d) -> d.state().modified())
            .reversed()
            .thenComparing(Document::path);

    private final Documents documents;
    private final VectorStore store;
    private final LazyEmbedder embedder;
    private final Jobs jobs;
    private final Thread thread;
    private final List<Consumer<Set<UUID>>> starting = new CopyOnWriteArrayList<>();
    private final List<Consumer<Set<UUID>>> listeners = new CopyOnWriteArrayList<>();
    /** Documents to look through; all of them while {@link #all} is set. */
    private final Set<UUID> due = new LinkedHashSet<>();

    private boolean all;
    private boolean working;
    private boolean paused;
    private boolean closed;
    private boolean troubled;
    private @Nullable DocumentId preferred;

    public EmbeddingQueue(
            final Documents documents, final VectorStore store, final LazyEmbedder embedder, final Jobs jobs) {
        this.documents = documents;
        this.store = store;
        this.embedder = embedder;
        this.jobs = jobs;
        this.thread = Thread.ofPlatform().daemon().name("embedding").unstarted(Background.of(this::run));
    }

    public void start() {
        thread.start();
        more();
    }

    /** Any document may have chunks without vectors. A pause by cancel lasts until {@link #resume}. */
    public synchronized void more() {
        all = true;
        notifyAll();
    }

    /** These documents may have chunks without vectors. */
    public synchronized void more(final Collection<UUID> changed) {
        due.addAll(changed);
        notifyAll();
    }

    /** This document's passages come before all others, from the next passage on: she has it before her. */
    public synchronized void prefer(final DocumentId document) {
        preferred = document;
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

    /** Is told, on the embedding thread, which documents now have all their vectors; none where none was missing. */
    public void onEmbedded(final Consumer<Set<UUID>> listener) {
        listeners.add(listener);
    }

    /** Waits until nothing is left to embed, or it was cancelled, or the model cannot be had. */
    public synchronized void await() throws InterruptedException {
        while ((asked() || working) && !paused && !closed && !troubled) {
            wait();
        }
    }

    private synchronized boolean asked() {
        return all || !due.isEmpty();
    }

    private void run() {
        while (next()) {
            try {
                embedder.get().ifPresent(this::round);
            } catch (CancellationException e) {
                pause();
            } catch (EmbedderUnavailable e) {
                trouble();
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.WARNING, "embedding stopped for now", e);
            } finally {
                rest();
            }
        }
    }

    private void round(final Embedder model) {
        final TreeSet<Document> pending = new TreeSet<>(NEWEST);
        takeDue(model, pending);
        if (pending.isEmpty()) {
            listeners.forEach(l -> l.accept(Set.of()));
        } else {
            jobs.run("Reading for meaning", job -> {
                new Round(model, pending, job).run();
                return true;
            });
        }
    }

    private synchronized boolean next() {
        while (!closed && (!asked() || paused || troubled)) {
            try {
                wait(troubled ? RETRY_MILLIS : 0);
                troubled = false;
            } catch (InterruptedException e) {
                return false;
            }
        }
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

    /** The model could do it before and cannot now: a server that is away comes back. */
    private synchronized void trouble() {
        troubled = true;
        all = true;
    }

    private synchronized Optional<Set<UUID>> due() {
        final Optional<Set<UUID>> taken = all ? Optional.empty() : Optional.of(Set.copyOf(due));
        due.clear();
        all = false;
        return taken;
    }

    /** Adds what is due by now; says so before any of it gets a vector. */
    private void takeDue(final Embedder model, final NavigableSet<Document> pending) {
        final Optional<Set<UUID>> named = due();
        final Set<UUID> missing = store.lacking(model.fingerprint(), named);
        final Set<Document> found = missing.stream()
                .flatMap(id -> documents.catalogue().find(new DocumentId(id)).stream())
                .filter(Document::here)
                .collect(Collectors.toSet());
        if (!found.isEmpty()) {
            final Set<UUID> ids = found.stream().map(d -> d.id().value()).collect(Collectors.toSet());
            starting.forEach(l -> l.accept(ids));
            pending.removeIf(d -> ids.contains(d.id().value()));
            pending.addAll(found);
        }
    }

    private synchronized Optional<DocumentId> preferred() {
        return Optional.ofNullable(preferred);
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    /** One go at what is pending; what becomes due meanwhile is taken in. */
    private final class Round {
        private final Embedder model;
        private final NavigableSet<Document> pending;
        private final Job job;
        private final Map<String, float[]> fresh = new LinkedHashMap<>();
        private final Set<String> made = new HashSet<>();
        private final Set<UUID> finished = new HashSet<>();

        Round(final Embedder model, final NavigableSet<Document> pending, final Job job) {
            this.model = model;
            this.pending = pending;
            this.job = job;
        }

        void run() {
            try {
                while (!pending.isEmpty() && current()) {
                    if (asked()) {
                        keep();
                        takeDue(model, pending);
                    }
                    final Document document = first();
                    if (embed(document)) {
                        pending.remove(document);
                        finished.add(document.id().value());
                        job.progress(finished.size(), finished.size() + pending.size());
                    }
                }
            } finally {
                keep();
            }
            if (pending.isEmpty()) {
                listeners.forEach(l -> l.accept(finished));
            } else {
                more();
            }
        }

        /** Another model may have taken its place. */
        private boolean current() {
            return embedder.now().filter(now -> now == model).isPresent();
        }

        private Document first() {
            return preferred().flatMap(this::waiting).orElseGet(pending::first);
        }

        private Optional<Document> waiting(final DocumentId id) {
            return pending.stream().filter(d -> d.id().equals(id)).findFirst();
        }

        /** False where another document must come first; then the rest of this one comes later. */
        private boolean embed(final Document document) {
            final Optional<Slices> text = documents.readableText(document).map(Slices::new);
            for (final VectorStore.StoredChunk chunk : missing(document)) {
                if (job.cancelled() || isClosed()) {
                    throw new CancellationException("embedding");
                }
                if (interrupted(document) || !current()) {
                    return false;
                }
                final String passage = text.map(t -> t.of(chunk)).orElse("");
                // A chunk of a text that was edited since is cut anew and comes again.
                if (Sha256.hex(passage).equals(chunk.textHash()) && made.add(chunk.textHash())) {
                    fresh.put(chunk.textHash(), model.passage(passage));
                }
                if (fresh.size() >= KEEP_EVERY) {
                    keep();
                }
            }
            return true;
        }

        private boolean interrupted(final Document document) {
            return preferred()
                    .filter(id -> !id.equals(document.id()))
                    .flatMap(this::waiting)
                    .isPresent();
        }

        private List<VectorStore.StoredChunk> missing(final Document document) {
            final List<VectorStore.StoredChunk> chunks =
                    store.chunks(document.id().value());
            final Set<String> hashes =
                    chunks.stream().map(VectorStore.StoredChunk::textHash).collect(Collectors.toSet());
            final Set<String> there = store.vectors(model.fingerprint(), hashes).keySet();
            return chunks.stream().filter(c -> !there.contains(c.textHash())).toList();
        }

        private void keep() {
            if (!fresh.isEmpty()) {
                store.keep(model.fingerprint(), fresh);
                fresh.clear();
            }
        }
    }

    /** The text of a chunk, from its document's text. */
    public static String slice(final String text, final VectorStore.StoredChunk chunk) {
        return new Slices(text).of(chunk);
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

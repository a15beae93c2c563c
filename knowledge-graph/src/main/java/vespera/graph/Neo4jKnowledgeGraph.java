package vespera.graph;

import java.io.IOException;
import java.lang.System.Logger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.TransientFailureException;
import vespera.scriptorium.graph.GraphChange;
import vespera.scriptorium.graph.GraphEdge;
import vespera.scriptorium.graph.GraphNode;
import vespera.scriptorium.graph.GraphUnavailable;
import vespera.scriptorium.graph.KnowledgeGraph;
import vespera.scriptorium.graph.PassageVector;
import vespera.scriptorium.graph.Subgraph;
import vespera.scriptorium.jobs.Background;

/** The knowledge graph in an embedded Neo4j in a folder of its own, which only one process may have open. */
public final class Neo4jKnowledgeGraph implements KnowledgeGraph {

    private static final Logger LOG = System.getLogger(Neo4jKnowledgeGraph.class.getName());
    private static final int ATTEMPTS = 4;
    private static final Duration LONGEST_QUERY = Duration.ofSeconds(30);

    private final GraphFolder folder;
    private final Duration longestQuery;
    private final List<Consumer<State>> listeners = new CopyOnWriteArrayList<>();

    /** Opening, closing and discarding come one after the other; listeners are called with it held. */
    private final ReentrantLock lifecycle = new ReentrantLock();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private State state = State.CLOSED;
    private String trouble = "";
    private @Nullable OpenGraph graph;
    private @Nullable Thread opener;
    private volatile boolean closing;

    /** A graph in this folder, which is made when it is opened. Nothing else may be kept there. */
    public Neo4jKnowledgeGraph(final Path folder) {
        this(folder, LONGEST_QUERY);
    }

    Neo4jKnowledgeGraph(final Path folder, final Duration longestQuery) {
        this.folder = new GraphFolder(folder.toAbsolutePath());
        this.longestQuery = longestQuery;
    }

    /**
     * Calls back after every change of state, on the thread that changed it. A listener must return soon and must not
     * open, close or discard the graph.
     */
    public void onState(final Consumer<State> listener) {
        listeners.add(listener);
    }

    @Override
    public State state() {
        lock.lock();
        try {
            return state;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String trouble() {
        lock.lock();
        try {
            return trouble;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void open() {
        lifecycle.lock();
        try {
            final State now = state();
            if (now == State.CLOSED || now == State.FAILED) {
                closing = false;
                change(folder.leftOpen() ? State.RECOVERING : State.OPENING, "", null);
                final Thread thread =
                        Thread.ofPlatform().daemon().name("graph-opening").unstarted(Background.of(this::openNow));
                opener = thread;
                thread.start();
            }
        } finally {
            lifecycle.unlock();
        }
    }

    private void openNow() {
        final OpenGraph opened;
        try {
            opened = openOrAnew();
        } catch (final Exception | LinkageError | OutOfMemoryError e) {
            final String words = Trouble.opening(e, folder);
            LOG.log(
                    Logger.Level.WARNING,
                    "The graph did not open: {0} ({1})",
                    words,
                    e.getClass().getSimpleName());
            change(State.FAILED, words, null);
            return;
        }
        change(State.READY, "", opened);
        try {
            Warmup.run(opened, () -> closing);
        } catch (final RuntimeException e) {
            LOG.log(
                    Logger.Level.DEBUG,
                    "Warming up the graph stopped: {0}",
                    e.getClass().getSimpleName());
        }
    }

    /** A graph that older code drew is thrown away, to be grown again. */
    private OpenGraph openOrAnew() throws IOException {
        try {
            return OpenGraph.at(folder, longestQuery);
        } catch (final Schema.DrawnOtherwise e) {
            LOG.log(Logger.Level.INFO, "The graph was drawn by another version and grows again.");
            folder.delete();
            return OpenGraph.at(folder, longestQuery);
        }
    }

    private void change(final State next, final String why, final @Nullable OpenGraph opened) {
        lock.lock();
        try {
            state = next;
            trouble = why;
            graph = opened;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        for (final Consumer<State> listener : listeners) {
            try {
                listener.accept(next);
            } catch (final RuntimeException e) {
                LOG.log(
                        Logger.Level.WARNING,
                        "A listener of the graph failed: {0}",
                        e.getClass().getSimpleName());
            }
        }
    }

    @Override
    public long applied() {
        return use(open -> open.following().applied());
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException when an edge is of a node that is not among the owners
     */
    @Override
    public void apply(final GraphChange change) {
        use(open -> {
            open.following().apply(change);
            return true;
        });
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException when an edge starts at none of the owners, or is of another type
     */
    @Override
    public void relate(final List<GraphNode> nodes, final Set<String> owners, final List<GraphEdge> edges) {
        use(open -> {
            open.following().relate(nodes, owners, edges);
            return true;
        });
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException when a passage belongs to none of the documents, or its vector has another
     *     length than the first of this fingerprint, is zero or not finite
     */
    @Override
    public void putPassages(final String fingerprint, final Set<String> documents, final List<PassageVector> passages) {
        use(open -> {
            open.passages().put(fingerprint, documents, passages);
            return true;
        });
    }

    @Override
    public List<NearPassage> nearest(final String fingerprint, final float[] question, final int limit) {
        return use(open -> open.passages().nearest(fingerprint, question, limit));
    }

    @Override
    public Subgraph whole(final int mostNodes) {
        return use(open -> open.neighbourhood().whole(mostNodes));
    }

    @Override
    public Subgraph around(final String node, final int depth, final int mostNodes) {
        return use(open -> open.neighbourhood().around(node, depth, mostNodes));
    }

    /** {@inheritDoc} Stopped after 30 s, with {@link IllegalArgumentException} as for a query that cannot run. */
    @Override
    public List<Map<String, Object>> query(
            final String cypher, final Map<String, Object> parameters, final int mostRows) {
        return use(open -> open.query().run(cypher, parameters, mostRows));
    }

    private <T> T use(final Function<OpenGraph, T> question) {
        final OpenGraph open = awaitReady();
        for (int attempt = 1; ; attempt++) {
            try {
                return question.apply(open);
            } catch (final TransientFailureException e) {
                // Two writers waited for each other: the database let one go so that it can try again.
                if (attempt == ATTEMPTS) {
                    throw new GraphUnavailable(Trouble.using(), e);
                }
            } catch (final IllegalArgumentException | GraphUnavailable e) {
                throw e;
            } catch (final RuntimeException e) {
                throw new GraphUnavailable(closing ? Trouble.CLOSED : Trouble.using(), e);
            }
        }
    }

    private OpenGraph awaitReady() {
        lock.lock();
        try {
            while (state == State.OPENING || state == State.RECOVERING) {
                changed.await();
            }
            final OpenGraph ready = graph;
            if (ready == null || closing) {
                throw new GraphUnavailable(state == State.FAILED ? trouble : Trouble.CLOSED);
            }
            return ready;
        } catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GraphUnavailable("Waiting for the graph was interrupted.", e);
        } finally {
            lock.unlock();
        }
    }

    /** Waits for an opening that is under way, then closes. A closed graph can be opened again. */
    @Override
    public void close() {
        lifecycle.lock();
        try {
            closing = true;
            awaitOpener();
            final OpenGraph open = current();
            if (open != null) {
                open.close();
            }
        } catch (final IOException | RuntimeException e) {
            LOG.log(
                    Logger.Level.WARNING,
                    "The graph did not close cleanly: {0}",
                    e.getClass().getSimpleName());
        } finally {
            if (state() != State.CLOSED) {
                change(State.CLOSED, "", null);
            }
            lifecycle.unlock();
        }
    }

    private @Nullable OpenGraph current() {
        lock.lock();
        try {
            return graph;
        } finally {
            lock.unlock();
        }
    }

    private void awaitOpener() {
        final Thread thread = opener;
        boolean interrupted = false;
        while (thread != null && thread.isAlive()) {
            try {
                thread.join();
            } catch (final InterruptedException e) {
                interrupted = true;
            }
        }
        opener = null;
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Throws this store away and opens an empty one in the background, to be grown again from the journal. For a store
     * that is damaged or was written by another version.
     *
     * @throws GraphUnavailable when another process has the store open, so that nothing was removed, or when some files
     *     cannot be removed
     */
    public void discard() {
        lifecycle.lock();
        try {
            close();
            if (folder.inUse()) {
                change(State.FAILED, Trouble.IN_USE, null);
                throw new GraphUnavailable(Trouble.IN_USE);
            }
            folder.delete();
            open();
        } catch (final IOException e) {
            final String words = "Some of the graph's files could not be removed; check who may write to its folder.";
            change(State.FAILED, words, null);
            throw new GraphUnavailable(words, e);
        } finally {
            lifecycle.unlock();
        }
    }
}

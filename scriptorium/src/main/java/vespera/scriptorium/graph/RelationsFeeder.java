package vespera.scriptorium.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vespera.scriptorium.documents.Catalogue;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.jobs.Background;
import vespera.scriptorium.journal.Sha256;

/**
 * Has the graph show what was found out about documents. Whoever finds something new says so; then every document is
 * asked about, and those of which something else is found are written.
 */
public final class RelationsFeeder implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(RelationsFeeder.class.getName());
    private static final int BATCH = 500;
    private static final long CALM_MILLIS = 2_000;

    private final KnowledgeGraph graph;
    private final Catalogue catalogue;
    private final Supplier<Relations> relations;
    /** What was written of each document, by its hash, and what that led to. */
    private final Map<UUID, Written> written = new HashMap<>();

    private final Thread thread;
    private boolean asked;
    private boolean closed;

    private record Written(String hash, Set<String> ends) {}

    /** @param relations gives what is found as of now; may take long */
    public RelationsFeeder(final KnowledgeGraph graph, final Catalogue catalogue, final Supplier<Relations> relations) {
        this.graph = graph;
        this.catalogue = catalogue;
        this.relations = relations;
        this.thread = Thread.ofPlatform().daemon().name("feed-relations").unstarted(Background.of(this::run));
    }

    public void start() {
        thread.start();
    }

    /** Something else may be found by now. */
    public synchronized void more() {
        asked = true;
        notifyAll();
    }

    /** These documents were drawn anew, so that edges from and to them may be missing. */
    public void drawn(final Collection<UUID> documents) {
        final Set<String> ids = documents.stream().map(UUID::toString).collect(Collectors.toSet());
        synchronized (written) {
            documents.forEach(written::remove);
            written.values().removeIf(one -> one.ends().stream().anyMatch(ids::contains));
        }
        more();
    }

    private void run() {
        while (next()) {
            try {
                feed();
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.WARNING, "what was found could not be put into the graph for now", e);
            }
        }
    }

    /** Waits until there is something to do and nothing more came for a little while. */
    private synchronized boolean next() {
        try {
            while (!closed && !asked) {
                wait();
            }
            while (!closed && asked) {
                asked = false;
                wait(CALM_MILLIS);
            }
        } catch (InterruptedException e) {
            return false;
        }
        return !closed;
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    /** Writes what is found now, on the caller's thread; gives how many documents it was written of. */
    public int feed() {
        final Relations now = relations.get();
        final Map<UUID, Written> fresh = new LinkedHashMap<>();
        final List<Relations.Found> batch = new ArrayList<>();
        int count = 0;
        for (final Document document : catalogue.here()) {
            if (isClosed()) {
                return count;
            }
            final Relations.Found found = now.of(document);
            final UUID id = document.id().value();
            final Written is = written(found);
            synchronized (written) {
                final Written was = written.get(id);
                if (was != null && was.hash().equals(is.hash())) {
                    continue;
                }
            }
            fresh.put(id, is);
            batch.add(found);
            count++;
            if (batch.size() == BATCH) {
                put(fresh, batch);
            }
        }
        put(fresh, batch);
        return count;
    }

    private static Written written(final Relations.Found found) {
        final Set<String> ends = found.edges().stream().map(GraphEdge::to).collect(Collectors.toSet());
        return new Written(Sha256.hex(found.toString()), ends);
    }

    private void put(final Map<UUID, Written> fresh, final List<Relations.Found> batch) {
        if (!fresh.isEmpty()) {
            final Map<String, GraphNode> nodes = new LinkedHashMap<>();
            final List<GraphEdge> edges = new ArrayList<>();
            for (final Relations.Found found : batch) {
                found.nodes().forEach(node -> nodes.put(node.id(), node));
                edges.addAll(found.edges());
            }
            final Set<String> owners = new LinkedHashSet<>();
            fresh.keySet().forEach(id -> owners.add(id.toString()));
            graph.relate(List.copyOf(nodes.values()), owners, edges);
            synchronized (written) {
                written.putAll(fresh);
            }
        }
        fresh.clear();
        batch.clear();
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

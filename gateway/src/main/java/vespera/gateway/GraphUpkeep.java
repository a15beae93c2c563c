package vespera.gateway;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vespera.graph.Neo4jKnowledgeGraph;
import vespera.scriptorium.graph.GraphFollower;
import vespera.scriptorium.graph.GraphUnavailable;
import vespera.scriptorium.graph.KnowledgeGraph;
import vespera.scriptorium.graph.PassageFeeder;
import vespera.scriptorium.graph.RelationsFeeder;
import vespera.scriptorium.sessions.Memory;

/** Keeps the graph in step with the journal, and with what is found out beside it. */
final class GraphUpkeep implements AutoCloseable {

    private static final long PATIENCE_MILLIS = 300_000;
    private static final String RELATED = "graph.related.at";

    private final Neo4jKnowledgeGraph graph;
    private final GraphFollower follower;
    private final PassageFeeder passages;
    private final RelationsFeeder relations;
    private final Followers followers;
    private final Memory memory;
    private boolean started;
    private boolean relating;

    GraphUpkeep(
            final Neo4jKnowledgeGraph graph,
            final GraphFollower follower,
            final PassageFeeder passages,
            final RelationsFeeder relations,
            final Followers followers,
            final Memory memory) {
        this.graph = graph;
        this.follower = follower;
        this.passages = passages;
        this.relations = relations;
        this.followers = followers;
        this.memory = memory;
    }

    /** Opens the graph and has it follow, in the background. Does nothing where it has been started. */
    synchronized void start() {
        if (graph.state() == KnowledgeGraph.State.CLOSED) {
            graph.open();
            passages.start();
            started = true;
            followers.start(new RememberedOffset(follower, memory));
        }
    }

    /** Waits until the graph stands where the journal does. */
    void catchUp() throws InterruptedException {
        start();
        if (!followers.await(Set.of("graph"), PATIENCE_MILLIS)) {
            throw new GraphUnavailable(followers
                    .troubles()
                    .getOrDefault("graph", "The graph has not caught up yet; words, links and search are up to date."));
        }
    }

    /** From now on the graph shows in the background what is found out. */
    synchronized void relateInBackground() {
        if (!relating) {
            relating = true;
            relations.start();
            relations.more();
        }
    }

    /**
     * Has the graph show what is found out, before it returns; nothing where that goes on in the background anyway, or
     * nothing changed since.
     *
     * @param state what it depends on, in words that change with it
     */
    void relate(final String state) {
        synchronized (this) {
            if (relating) {
                return;
            }
        }
        if (!memory.recall(RELATED).equals(Optional.of(state + " " + found()))) {
            relations.feed();
            memory.remember(RELATED, state + " " + found());
        }
    }

    /** How much the graph holds that was found; none where it was grown again since. */
    private String found() {
        return graph.query("MATCH ()-[r:MENTIONS|SIMILAR]->() RETURN count(r) AS found", Map.of(), 1)
                .toString();
    }

    @Override
    public synchronized void close() {
        for (final AutoCloseable part : started ? List.of(relations, passages) : List.<AutoCloseable>of(relations)) {
            Atelier.closing(part);
        }
    }
}

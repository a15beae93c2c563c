package vespera.gateway;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import vespera.graph.Neo4jKnowledgeGraph;
import vespera.scriptorium.documents.Documents;
import vespera.scriptorium.graph.GraphFollower;
import vespera.scriptorium.graph.GraphUnavailable;
import vespera.scriptorium.graph.KnowledgeGraph;
import vespera.scriptorium.graph.PassageFeeder;
import vespera.scriptorium.graph.RelationsFeeder;
import vespera.scriptorium.journal.Gate;
import vespera.scriptorium.links.Links;
import vespera.scriptorium.meaning.EmbeddingQueue;
import vespera.scriptorium.meaning.VectorStore;
import vespera.scriptorium.sessions.Memory;
import vespera.scriptorium.tasks.Tasks;

/** Keeps the graph in step with the journal, and with what is found out beside it. */
public final class GraphUpkeep implements AutoCloseable {

    private static final long PATIENCE_MILLIS = 300_000;
    private static final String RELATED = "graph.related.at";

    private final Neo4jKnowledgeGraph graph;
    private final GraphFollower follower;
    private final PassageFeeder passages;
    private final RelationsFeeder relations;
    private final Followers followers;
    private final Memory memory;
    private final Path folder;
    private final LongSupplier last;
    private final Supplier<String> state;
    private boolean started;
    private boolean relating;

    private GraphUpkeep(
            final Neo4jKnowledgeGraph graph,
            final GraphFollower follower,
            final PassageFeeder passages,
            final RelationsFeeder relations,
            final Followers followers,
            final Memory memory,
            final Path folder,
            final LongSupplier last,
            final Supplier<String> state) {
        this.graph = graph;
        this.follower = follower;
        this.passages = passages;
        this.relations = relations;
        this.followers = followers;
        this.memory = memory;
        this.folder = folder;
        this.last = last;
        this.state = state;
    }

    /**
     * What the graph is drawn from.
     *
     * @param vectors says how many passages have a vector
     */
    record Sources(
            Gate gate,
            Documents documents,
            Links links,
            Tasks tasks,
            History history,
            Organising organising,
            Supplier<VectorStore.Counts> vectors) {}

    /** Wires a graph to what it is drawn from; nothing starts by it. */
    static GraphUpkeep of(
            final Neo4jKnowledgeGraph graph,
            final Sources from,
            final PassageFeeder passages,
            final EmbeddingQueue embedding,
            final Followers followers,
            final Memory memory,
            final Path folder) {
        final Organising organising = from.organising();
        final RelationsFeeder relations =
                new RelationsFeeder(graph, from.documents().catalogue(), organising::relations);
        final GraphFollower follower = new GraphFollower(
                graph,
                from.documents(),
                from.links(),
                from.tasks(),
                from.history().decisions()::all,
                from.gate()::last,
                drawn -> {
                    passages.owe(drawn);
                    relations.drawn(drawn);
                });
        final GraphUpkeep made = new GraphUpkeep(
                graph,
                follower,
                passages,
                relations,
                followers,
                memory,
                folder,
                from.gate()::last,
                () -> from.gate().last() + " " + from.vectors().get());
        organising.suggestions().onChange(relations::more);
        embedding.onEmbedded(done -> relations.more());
        organising.onStart(made::relateInBackground);
        return made;
    }

    /** Opens the graph and has it follow, in the background. Does nothing where it has been started. */
    public synchronized void start() {
        if (graph.state() == KnowledgeGraph.State.CLOSED) {
            graph.open();
            passages.start();
            started = true;
            followers.start(new RememberedOffset(follower, memory));
        }
    }

    /** Waits until the graph stands where the journal does. */
    public void catchUp() throws InterruptedException {
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
     * Has the graph show who and what texts speak of and what is alike, as found now; where that goes on in the
     * background, or nothing changed since, it returns at once. Blocks: reads every text where something changed.
     */
    public void relate() {
        synchronized (this) {
            if (relating) {
                return;
            }
        }
        if (!memory.recall(RELATED).equals(Optional.of(state.get() + " " + found()))) {
            relations.feed();
            memory.remember(RELATED, state.get() + " " + found());
        }
    }

    /** Throws the graph away and has it grow again from the journal. */
    public synchronized void regrow() {
        graph.discard();
    }

    /** How many entries the graph was behind when last seen. */
    public long behind() {
        return RememberedOffset.behind(memory, "graph", last.getAsLong(), folder);
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

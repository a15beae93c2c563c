package vespera.graph;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.Transaction;
import vespera.scriptorium.graph.GraphChange;
import vespera.scriptorium.graph.GraphEdge;
import vespera.scriptorium.graph.GraphNode;

/** Applies changes: nodes, edges and the offset in one transaction. */
final class Following {

    /** Also the lock that lets one change at a time in. */
    private static final String OFFSET = "MATCH (f:Follower) SET f.applied = $sequence";

    private static final String LOCK = "MATCH (f:Follower) SET f.applied = f.applied";

    private final GraphDatabaseService db;

    Following(final GraphDatabaseService db) {
        this.db = db;
    }

    long applied() {
        try (Transaction tx = db.beginTx();
                Result result = tx.execute("MATCH (f:Follower) RETURN f.applied AS applied")) {
            return new Row(result.next()).number("applied").longValue();
        }
    }

    Writing.Touched apply(final GraphChange change) {
        for (final GraphEdge edge : change.edges()) {
            if (!change.owners().contains(edge.owner()) || edge.type().found()) {
                throw new IllegalArgumentException("an edge of a node that is not among the change's owners");
            }
        }
        try (Transaction tx = db.beginTx()) {
            final Writing.Touched touched = write(tx, change);
            tx.commit();
            return touched;
        }
    }

    Writing.Touched relate(final List<GraphNode> nodes, final Set<String> owners, final List<GraphEdge> edges) {
        for (final GraphEdge edge : edges) {
            if (!owners.contains(edge.from()) || !edge.type().found()) {
                throw new IllegalArgumentException("an edge that was not found, or of none of the owners");
            }
        }
        try (Transaction tx = db.beginTx()) {
            tx.execute(LOCK).close();
            final Writing.Touched touched = new Writing(tx).relate(nodes, owners, edges);
            tx.commit();
            return touched;
        }
    }

    /** Writes a little and takes it all back, so that the first real change finds its way ready. */
    void rehearse() {
        final var document = new GraphNode("rehearsal:1", GraphNode.Kind.DOCUMENT, "", "");
        final var edge = new GraphEdge(document.id(), "rehearsal:2", GraphEdge.Type.LINKS, "", 0);
        final Set<String> ids = Set.of(document.id());
        try (Transaction tx = db.beginTx()) {
            write(tx, new GraphChange(List.of(document), ids, List.of(edge), ids, 0));
            tx.rollback();
        }
    }

    private static Writing.Touched write(final Transaction tx, final GraphChange change) {
        tx.execute(OFFSET, Map.of("sequence", change.sequence())).close();
        return new Writing(tx).apply(change);
    }
}

package vespera.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.Transaction;
import vespera.scriptorium.graph.GraphChange;
import vespera.scriptorium.graph.GraphEdge;
import vespera.scriptorium.graph.GraphNode;

/**
 * Applies changes: nodes, edges and the offset in one transaction, in batches within it. The statements name the index
 * to use: their plans are made while the graph is empty, where reading it all looks as cheap, and are kept as it grows.
 */
final class Following {

    private static final int NODE_BATCH = 1_000;
    private static final int EDGE_BATCH = 5_000;

    /** Also the lock that lets one change at a time in. */
    private static final String OFFSET = "MATCH (f:Follower) SET f.applied = $sequence";

    private static final String NODES = """
            UNWIND $rows AS row
            MERGE (n:Thing {id: row.id})
            REMOVE n:Document:Missing:Tag:Task
            SET n:$(row.kind), n.title = row.title, n.path = nullIf(row.path, '')""";

    private static final String OLD_EDGES = """
            UNWIND $rows AS row
            MATCH (a:Thing {id: row})-[r]->(t:Thing)
            USING INDEX SEEK a:Thing(id)
            WITH r, CASE WHEN t:Missing THEN t.id END AS missing
            DELETE r
            RETURN DISTINCT missing""";

    private static final String ENDS = """
            UNWIND $rows AS row
            MERGE (n:Thing {id: row.id})
            ON CREATE SET n:Missing, n.title = row.title""";

    private static final String EDGES = """
            UNWIND $rows AS row
            MATCH (a:Thing {id: row.from})
            USING INDEX SEEK a:Thing(id)
            MATCH (b:Thing {id: row.to})
            USING INDEX SEEK b:Thing(id)
            CREATE (a)-[r:$(row.type)]->(b)
            SET r.because = row.because, r.line = row.line""";

    private static final String MISSING_BESIDE = """
            UNWIND $rows AS row
            MATCH (a:Thing {id: row})--(t:Thing:Missing)
            USING INDEX SEEK a:Thing(id)
            RETURN DISTINCT t.id AS missing""";

    private static final String REMOVED = """
            UNWIND $rows AS row
            MATCH (a:Thing {id: row})
            USING INDEX SEEK a:Thing(id)
            DETACH DELETE a""";

    private static final String REMOVED_PASSAGES = """
            UNWIND $rows AS row
            MATCH (p:Passage {document: row})
            USING INDEX SEEK p:Passage(document)
            DELETE p""";

    private static final String ORPHANS = """
            UNWIND $rows AS row
            MATCH (a:Thing {id: row})
            USING INDEX SEEK a:Thing(id)
            WHERE a:Missing AND NOT EXISTS { (a)--() }
            DELETE a""";

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

    void apply(final GraphChange change) {
        for (final GraphEdge edge : change.edges()) {
            if (!change.owners().contains(edge.from())) {
                throw new IllegalArgumentException("an edge of a node that is not among the change's owners");
            }
        }
        try (Transaction tx = db.beginTx()) {
            write(tx, change);
            tx.commit();
        }
    }

    /** Runs every statement once and takes it all back, so that the first real change finds them compiled. */
    void rehearse() {
        final var document = new GraphNode("rehearsal:1", GraphNode.Kind.DOCUMENT, "", "");
        final var edge = new GraphEdge(document.id(), "rehearsal:2", GraphEdge.Type.LINKS, "", 0);
        final Set<String> ids = Set.of(document.id());
        try (Transaction tx = db.beginTx()) {
            write(tx, new GraphChange(List.of(document), ids, List.of(edge), ids, 0));
            tx.rollback();
        }
    }

    private static void write(final Transaction tx, final GraphChange change) {
        tx.execute(OFFSET, Map.of("sequence", change.sequence())).close();
        final Set<String> perhapsOrphans = new LinkedHashSet<>();
        batches(change.nodes().stream().map(Following::row).toList(), NODE_BATCH, rows -> run(tx, NODES, rows));
        batches(change.owners(), NODE_BATCH, rows -> collect(tx, OLD_EDGES, rows, perhapsOrphans));
        final List<Map<String, Object>> ends = ends(change);
        batches(ends, NODE_BATCH, rows -> run(tx, ENDS, rows));
        final List<Map<String, Object>> edges =
                change.edges().stream().distinct().map(Following::row).toList();
        batches(edges, EDGE_BATCH, rows -> run(tx, EDGES, rows));
        batches(change.removed(), NODE_BATCH, rows -> {
            collect(tx, MISSING_BESIDE, rows, perhapsOrphans);
            run(tx, REMOVED, rows);
            run(tx, REMOVED_PASSAGES, rows);
        });
        change.nodes().stream()
                .filter(node -> node.kind() == GraphNode.Kind.MISSING)
                .forEach(node -> perhapsOrphans.add(node.id()));
        batches(perhapsOrphans, NODE_BATCH, rows -> run(tx, ORPHANS, rows));
    }

    private static Map<String, Object> row(final GraphNode node) {
        return Map.of("id", node.id(), "kind", label(node.kind()), "title", node.title(), "path", node.path());
    }

    private static Map<String, Object> row(final GraphEdge edge) {
        return Map.of(
                "from", edge.from(),
                "to", edge.to(),
                "type", edge.type().name(),
                "because", edge.because(),
                "line", edge.line());
    }

    private static List<Map<String, Object>> ends(final GraphChange change) {
        final Set<String> known = change.nodes().stream().map(GraphNode::id).collect(Collectors.toSet());
        return change.edges().stream()
                .flatMap(edge -> Stream.of(edge.from(), edge.to()))
                .filter(id -> !known.contains(id))
                .distinct()
                .map(id -> Map.<String, Object>of("id", id, "title", titleOf(id)))
                .toList();
    }

    /** What follows the first colon of an id such as {@code missing:name}; the id where there is none. */
    private static String titleOf(final String id) {
        return id.substring(id.indexOf(':') + 1);
    }

    private static String label(final GraphNode.Kind kind) {
        final String name = kind.name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    private static void run(final Transaction tx, final String statement, final List<?> rows) {
        tx.execute(statement, Map.of("rows", rows)).close();
    }

    private static void collect(
            final Transaction tx, final String statement, final List<?> rows, final Set<String> into) {
        try (Result result = tx.execute(statement, Map.of("rows", rows))) {
            result.forEachRemaining(row -> {
                if (row.get("missing") instanceof final String id) {
                    into.add(id);
                }
            });
        }
    }

    private interface Batch {
        void run(List<?> rows);
    }

    private static void batches(final Collection<?> all, final int size, final Batch batch) {
        final List<?> rows = new ArrayList<>(all);
        for (int start = 0; start < rows.size(); start += size) {
            batch.run(rows.subList(start, Math.min(rows.size(), start + size)));
        }
    }
}

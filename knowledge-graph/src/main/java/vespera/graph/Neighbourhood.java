package vespera.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.Transaction;
import vespera.scriptorium.graph.GraphEdge;
import vespera.scriptorium.graph.GraphNode;
import vespera.scriptorium.graph.Subgraph;

/** Parts of the graph to be drawn. The index is named for the reason given in {@link Following}. */
final class Neighbourhood {

    private static final String COLUMNS = """
            RETURN n.id AS id, [l IN labels(n) WHERE l <> 'Thing'][0] AS kind, n.title AS title, n.path AS path""";

    private static final String WHOLE = """
            MATCH (n:Thing)
            WITH n, COUNT { (n)--() } AS degree
            ORDER BY degree DESC, n.id
            LIMIT $most
            """ + COLUMNS;

    private static final String ONE = "MATCH (n:Thing {id: $id}) " + COLUMNS;

    private static final String BESIDE = """
            UNWIND $ids AS id
            MATCH (a:Thing {id: id})--(n:Thing)
            USING INDEX SEEK a:Thing(id)
            WITH DISTINCT n
            WITH n, COUNT { (n)--() } AS degree
            ORDER BY degree DESC, n.id
            LIMIT $most
            """ + COLUMNS;

    private static final String EDGES = """
            UNWIND $ids AS id
            MATCH (a:Thing {id: id})-[r]->(b:Thing)
            USING INDEX SEEK a:Thing(id)
            RETURN id AS from, b.id AS to, type(r) AS type, r.because AS because, r.line AS line""";

    private static final Comparator<GraphEdge> ORDER = Comparator.comparing(GraphEdge::from)
            .thenComparingInt(GraphEdge::line)
            .thenComparing(GraphEdge::to)
            .thenComparing(GraphEdge::type)
            .thenComparing(GraphEdge::because);

    private final GraphDatabaseService db;

    Neighbourhood(final GraphDatabaseService db) {
        this.db = db;
    }

    Subgraph whole(final int mostNodes) {
        if (mostNodes < 1) {
            return new Subgraph(List.of(), List.of());
        }
        try (Transaction tx = db.beginTx()) {
            final Map<String, GraphNode> nodes = new LinkedHashMap<>();
            each(tx, WHOLE, Map.of("most", mostNodes), row -> add(nodes, row));
            return new Subgraph(List.copyOf(nodes.values()), edgesAmong(tx, nodes));
        }
    }

    Subgraph around(final String start, final int depth, final int mostNodes) {
        if (mostNodes < 1) {
            return new Subgraph(List.of(), List.of());
        }
        try (Transaction tx = db.beginTx()) {
            final Map<String, GraphNode> nodes = new LinkedHashMap<>();
            each(tx, ONE, Map.of("id", start), row -> add(nodes, row));
            Collection<String> edge = List.copyOf(nodes.keySet());
            for (int step = 0; step < depth && !edge.isEmpty() && nodes.size() < mostNodes; step++) {
                final List<String> next = new ArrayList<>();
                // Of that many rows, at most those already found are no news, so that enough are left.
                each(tx, BESIDE, Map.of("ids", edge, "most", mostNodes), row -> {
                    if (nodes.size() < mostNodes && add(nodes, row)) {
                        next.add(row.text("id"));
                    }
                });
                edge = next;
            }
            return new Subgraph(List.copyOf(nodes.values()), edgesAmong(tx, nodes));
        }
    }

    /** Runs every statement once, for few rows or none. */
    void rehearse() {
        whole(1);
        try (Transaction tx = db.beginTx()) {
            each(tx, ONE, Map.of("id", ""), row -> {});
            each(tx, BESIDE, Map.of("ids", List.of(), "most", 1), row -> {});
            each(tx, EDGES, Map.of("ids", List.of()), row -> {});
        }
    }

    private static List<GraphEdge> edgesAmong(final Transaction tx, final Map<String, GraphNode> nodes) {
        final List<GraphEdge> edges = new ArrayList<>();
        if (nodes.isEmpty()) {
            return edges;
        }
        each(tx, EDGES, Map.of("ids", List.copyOf(nodes.keySet())), row -> {
            // An edge that another transaction takes away just now has no type or properties any more; it is none.
            if (nodes.containsKey(row.text("to")) && row.has("type") && row.has("line")) {
                edges.add(new GraphEdge(
                        row.text("from"),
                        row.text("to"),
                        GraphEdge.Type.valueOf(row.text("type")),
                        row.text("because"),
                        row.number("line").intValue()));
            }
        });
        edges.sort(ORDER);
        return edges;
    }

    private static boolean add(final Map<String, GraphNode> nodes, final Row row) {
        if (!row.has("kind")) {
            // Taken away by another transaction just now.
            return false;
        }
        final var kind = GraphNode.Kind.valueOf(row.text("kind").toUpperCase(Locale.ROOT));
        final var node = new GraphNode(row.text("id"), kind, row.text("title"), row.text("path"));
        return nodes.putIfAbsent(node.id(), node) == null;
    }

    private static void each(
            final Transaction tx,
            final String statement,
            final Map<String, Object> parameters,
            final Consumer<Row> use) {
        try (Result result = tx.execute(statement, parameters)) {
            result.forEachRemaining(columns -> use.accept(new Row(columns)));
        }
    }
}

package vespera.benchmarks;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Transaction;
import vespera.graph.Neo4jKnowledgeGraph;
import vespera.scriptorium.graph.GraphEdge;
import vespera.scriptorium.graph.GraphNode;
import vespera.scriptorium.graph.Subgraph;

/** Neo4j with the product's settings and nothing of the product: nodes and edges that are known beforehand. */
final class BareNeo4j implements AutoCloseable {

    private static final int NODE_BATCH = 1_000;
    private static final int EDGE_BATCH = 5_000;
    private static final long MOST_SECONDS = 60;
    private static final String NODES =
            "UNWIND $rows AS row CREATE (:Thing {id: row.id, kind: row.kind, title: row.title, path: row.path})";

    private final DatabaseManagementService service;
    private final GraphDatabaseService db;

    private BareNeo4j(final DatabaseManagementService service, final GraphDatabaseService db) {
        this.service = service;
        this.db = db;
    }

    static BareNeo4j open(final Path folder) throws Exception {
        Files.createDirectories(folder);
        final Path settings = folder.resolve("neo4j.conf");
        try (InputStream text = Neo4jKnowledgeGraph.class.getResourceAsStream("neo4j.conf")) {
            Files.copy(Objects.requireNonNull(text, "the graph's settings"), settings);
        }
        final DatabaseManagementService service = new DatabaseManagementServiceBuilder(folder)
                .loadPropertiesFromFile(settings)
                .build();
        final GraphDatabaseService db = service.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
        final BareNeo4j open = new BareNeo4j(service, db);
        open.prepare();
        return open;
    }

    private void prepare() {
        try (Transaction tx = db.beginTx()) {
            tx.execute("CREATE CONSTRAINT FOR (t:Thing) REQUIRE t.id IS UNIQUE").close();
            tx.commit();
        }
        try (Transaction tx = db.beginTx()) {
            tx.schema().awaitIndexesOnline(MOST_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** Writes everything, in batches that facts about Neo4j call good ones. */
    void take(final Subgraph whole) {
        batches(NODES, NODE_BATCH, whole.nodes().stream().map(BareNeo4j::row).toList());
        final Map<GraphEdge.Type, List<GraphEdge>> byType =
                whole.edges().stream().collect(Collectors.groupingBy(GraphEdge::type));
        byType.forEach((type, edges) -> batches(
                "UNWIND $rows AS row MATCH (a:Thing {id: row.from}) MATCH (b:Thing {id: row.to})" + " CREATE (a)-[:"
                        + type.name() + " {because: row.because, line: row.line}]->(b)",
                EDGE_BATCH,
                edges.stream().map(BareNeo4j::row).toList()));
    }

    private void batches(final String statement, final int size, final List<Map<String, Object>> rows) {
        for (int from = 0; from < rows.size(); from += size) {
            try (Transaction tx = db.beginTx()) {
                tx.execute(statement, Map.of("rows", rows.subList(from, Math.min(from + size, rows.size()))))
                        .close();
                tx.commit();
            }
        }
    }

    long edges() {
        try (Transaction tx = db.beginTx();
                var result = tx.execute("MATCH ()-[r]->() RETURN count(r) AS edges")) {
            return result.<Number>columnAs("edges").next().longValue();
        }
    }

    private static Map<String, Object> row(final GraphNode node) {
        return Map.of("id", node.id(), "kind", node.kind().name(), "title", node.title(), "path", node.path());
    }

    private static Map<String, Object> row(final GraphEdge edge) {
        return Map.of("from", edge.from(), "to", edge.to(), "because", edge.because(), "line", edge.line());
    }

    @Override
    public void close() {
        service.shutdown();
    }
}

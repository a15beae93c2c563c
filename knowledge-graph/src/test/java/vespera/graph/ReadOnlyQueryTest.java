package vespera.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vespera.scriptorium.graph.GraphChange;
import vespera.scriptorium.graph.GraphEdge;
import vespera.scriptorium.graph.GraphNode;
import vespera.scriptorium.graph.PassageVector;
import vespera.scriptorium.graph.Subgraph;

@ExtendWith(SharedGraph.class)
class ReadOnlyQueryTest {

    private final Neo4jKnowledgeGraph graph;

    ReadOnlyQueryTest(final Neo4jKnowledgeGraph graph) {
        this.graph = graph;
    }

    @BeforeEach
    void twoDocuments() {
        SharedGraph.emptied(graph);
        graph.apply(new GraphChange(
                List.of(
                        new GraphNode("a", GraphNode.Kind.DOCUMENT, "Harbour", "a.md"),
                        new GraphNode("tag:sea", GraphNode.Kind.TAG, "sea", "")),
                Set.of("a"),
                List.of(new GraphEdge("a", "tag:sea", GraphEdge.Type.TAGGED, "#sea", 4)),
                Set.of(),
                5));
    }

    @Test
    void answersWithPlainValues() {
        final var node = Map.of("labels", List.of("Thing", "Document"), "id", "a", "title", "Harbour", "path", "a.md");
        final var tag = Map.of("labels", List.of("Thing", "Tag"), "id", "tag:sea", "title", "sea");
        final var row = graph.query(
                        "MATCH p = (n:Document)-[r:TAGGED]->(:Tag) WHERE n.id = $id RETURN n, r, p, [n.id, 1, 2.5] AS l,"
                                + " {k: true} AS m, date('2026-11-21') AS d, duration('P1D') AS u, 0.0/0.0 AS nan,"
                                + " null AS nothing",
                        Map.of("id", "a"),
                        10)
                .getFirst();
        assertThat(row.keySet()).containsExactly("n", "r", "p", "l", "m", "d", "u", "nan", "nothing");
        assertThat(row)
                .containsEntry("n", node)
                .containsEntry("p", Map.of("nodes", List.of(node, tag), "relationships", List.of(row.get("r"))))
                .containsEntry("l", List.of("a", 1L, 2.5))
                .containsEntry("m", Map.of("k", true))
                .containsEntry("d", "2026-11-21")
                .containsEntry("u", "P1D")
                .containsEntry("nan", "NaN")
                .containsEntry("nothing", null);
        assertThat(String.valueOf(row.get("r"))).contains("type=TAGGED", "from=a", "to=tag:sea", "line=4");
    }

    @Test
    void givesNoMoreRowsThanAsked() {
        assertThat(graph.query("UNWIND range(1, 1000000000) AS x RETURN x", Map.of(), 3))
                .containsExactly(Map.of("x", 1L), Map.of("x", 2L), Map.of("x", 3L));
        assertThat(graph.query("RETURN 1 AS x", Map.of(), 0)).isEmpty();
    }

    @Test
    void leavesTheNumbersOfAWholePassageOut() {
        graph.putPassages("plain", Set.of("a"), List.of(new PassageVector("a", 0, new float[] {1, 0})));
        final var row = graph.query("MATCH (p:Passage {document: 'a'}) RETURN p, p.vector AS v", Map.of(), 1)
                .getFirst();
        assertThat(row.get("v")).isEqualTo(List.of(1f, 0f));
        assertThat(String.valueOf(row.get("p"))).contains("document=a").doesNotContain("vector");
        graph.putPassages("plain", Set.of("a"), List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MATCH (n) RETURN count(n) AS n",
                "CYPHER 25 MATCH (n) RETURN count(n) AS n",
                "// how many?\nMATCH (n) RETURN count(n) AS n;",
                "CALL db.labels() YIELD label RETURN count(label) AS n",
                "CALL { MATCH (n) RETURN n } RETURN count(n) AS n",
                "WITH 'LOAD CSV, CREATE and SET are only words here' AS n RETURN n"
            })
    void allowsReading(final String cypher) {
        assertThat(graph.query(cypher, Map.of(), 10)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE (n:New)",
                "MATCH (n) SET n.title = 'x' RETURN n",
                "MATCH (n) DETACH DELETE n",
                "MERGE (n:Thing {id: 'z'}) RETURN n",
                "MATCH (n) REMOVE n.title",
                "CREATE INDEX other FOR (n:Thing) ON (n.title)",
                "DROP CONSTRAINT thing_id",
                "UNWIND [1] AS x FOREACH (i IN [x] | CREATE (:New))",
                "MATCH (n) CALL (n) { SET n.x = 1 } IN TRANSACTIONS",
                "UNWIND [1, 2] AS x CALL (x) { RETURN x + 1 AS y } IN TRANSACTIONS RETURN y",
                "/* harmless */ CYPHER 5 CREATE (n:New)",
                "CALL { CREATE (n:New) RETURN n } RETURN 1",
                "CALL db.createLabel('New')",
                "CALL db.create.setNodeVectorProperty(null, 'v', [1.0])"
            })
    void refusesWriting(final String cypher) {
        final Subgraph before = graph.whole(10);
        assertThatIllegalArgumentException().isThrownBy(() -> graph.query(cypher, Map.of(), 10));
        assertThat(graph.whole(10)).isEqualTo(before);
        assertThat(graph.applied()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LOAD CSV FROM 'file:///etc/hostname' AS line RETURN line",
                "LOAD CSV WITH HEADERS FROM 'http://127.0.0.1:1/x' AS line RETURN line",
                "cypher 25 load /* */ csv from $address AS line RETURN line",
                "CALL { LOAD CSV FROM 'http://127.0.0.1:1/x' AS line RETURN line } RETURN line",
                "EXPLAIN LOAD CSV FROM 'file:///etc/hostname' AS line RETURN line"
            })
    void refusesFilesAndAddresses(final String cypher) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> graph.query(cypher, Map.of("address", "http://127.0.0.1:1/x"), 10))
                .withMessageContaining("file or an address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CALL dbms.listConfig()",
                "CALL db.clearQueryCaches()",
                "CALL tx.setMetaData({a: 1})",
                "CALL db.stats.collect('QUERIES')",
                "CALL fleetManagement.registerToken('x')",
                "CALL db.resampleOutdatedIndexes()",
                "CALL db.resampleIndex('thing_id')",
                "SHOW SETTINGS",
                "SHOW TRANSACTIONS",
                "TERMINATE TRANSACTIONS 'neo4j-transaction-1'",
                "CREATE USER x SET PASSWORD 'abcdefgh'",
                "USE system MATCH (n) RETURN n"
            })
    void refusesWhatIsAboutTheProgram(final String cypher) {
        assertThatIllegalArgumentException().isThrownBy(() -> graph.query(cypher, Map.of(), 10));
    }

    /** The shared graph stops a query after 5 s, hers after 30. */
    @Test
    void stopsAQueryThatTakesTooLong() {
        final long start = System.nanoTime();
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        graph.query("UNWIND range(1, 100000000000) AS x WITH x WHERE x < 0 RETURN x", Map.of(), 1))
                .withMessageContaining("longer than 5 s");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
        assertThat(graph.applied()).isEqualTo(5);
    }

    @Test
    void saysWhatIsWrongWithAQuery() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> graph.query("MATCH (n RETURN n", Map.of(), 10))
                .withMessageContaining("does not work")
                .withMessageContaining("line 1, column 10");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> graph.query("RETURN $unknown", Map.of(), 10))
                .withMessageContaining("unknown");
        assertThatIllegalArgumentException().isThrownBy(() -> graph.query("RETURN 1/0", Map.of(), 10));
        assertThatIllegalArgumentException().isThrownBy(() -> graph.query("", Map.of(), 10));
    }
}

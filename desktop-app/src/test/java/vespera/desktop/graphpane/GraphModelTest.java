package vespera.desktop.graphpane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vespera.desktop.desk.Subject;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.graph.GraphEdge;
import vespera.scriptorium.graph.GraphNode;
import vespera.scriptorium.graph.Subgraph;

class GraphModelTest {

    private static final String A = new UUID(0, 1).toString();
    private static final String B = new UUID(0, 2).toString();
    private static final String C = new UUID(0, 3).toString();
    private static final String TAG = "tag:sea";

    private static final Subgraph CHAIN = new Subgraph(
            List.of(
                    new GraphNode(A, GraphNode.Kind.DOCUMENT, "A", "a.md"),
                    new GraphNode(B, GraphNode.Kind.DOCUMENT, "B", "b.md"),
                    new GraphNode(C, GraphNode.Kind.TASK, "C", ""),
                    new GraphNode(TAG, GraphNode.Kind.TAG, "#Sea", "")),
            List.of(
                    new GraphEdge(A, B, GraphEdge.Type.LINKS, "see B", 3),
                    new GraphEdge(C, B, GraphEdge.Type.ABOUT, "notes", 0),
                    new GraphEdge(A, TAG, GraphEdge.Type.TAGGED, "#Sea", 0)));

    private final GraphModel model = new GraphModel();

    @Test
    void everythingAtFirst() {
        assertThat(model.filtered(CHAIN, null)).isEqualTo(CHAIN);
    }

    @Test
    void oneStepAroundAThing() {
        model.depth(1);
        assertThat(model.filtered(CHAIN, A).nodes()).extracting(GraphNode::id).containsExactly(A, B, TAG);
        model.depth(2);
        assertThat(model.filtered(CHAIN, A).nodes()).hasSize(4);
    }

    @Test
    void withNothingSelectedTheStepsShowEverything() {
        model.depth(1);
        assertThat(model.filtered(CHAIN, null).nodes()).hasSize(4);
    }

    @Test
    void kindsAndTypesCanBeLeftOut() {
        model.toggle(GraphNode.Kind.TAG);
        model.toggle(GraphEdge.Type.ABOUT);
        final Subgraph seen = model.filtered(CHAIN, null);
        assertThat(seen.nodes()).extracting(GraphNode::id).containsExactly(A, B, C);
        assertThat(seen.edges()).extracting(GraphEdge::type).containsExactly(GraphEdge.Type.LINKS);
    }

    @Test
    void nodesStandForSubjectsAndBack() {
        model.filtered(CHAIN, null);
        assertThat(model.subject(A)).isEqualTo(new Subject.OfDocument(new DocumentId(UUID.fromString(A))));
        assertThat(model.subject(TAG)).isEqualTo(new Subject.OfTag("Sea"));
        assertThat(GraphModel.node(new Subject.OfTag("Sea"))).isEqualTo(TAG);
        assertThat(model.subject("missing:x")).isNull();
    }
}

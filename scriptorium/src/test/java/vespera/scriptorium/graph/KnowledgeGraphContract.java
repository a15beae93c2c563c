package vespera.scriptorium.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vespera.scriptorium.graph.GraphNode.Kind;
import vespera.scriptorium.graph.KnowledgeGraph.NearPassage;

/** What every graph promises; subclassed for each. */
public abstract class KnowledgeGraphContract {

    private static final List<GraphEdge.Type> TYPES =
            Stream.of(GraphEdge.Type.values()).filter(type -> !type.found()).toList();
    private static final GraphNode A = document("a");
    private static final GraphNode B = document("b");
    private static final GraphNode C = document("c");

    private KnowledgeGraph graph = new InMemoryKnowledgeGraph();

    /** A graph that is open or opening, with nothing in it and {@code applied() == 0}. */
    protected abstract KnowledgeGraph emptyGraph();

    @BeforeEach
    void begin() {
        graph = emptyGraph();
    }

    protected static GraphNode document(final String id) {
        return new GraphNode(id, Kind.DOCUMENT, "Title of " + id, id + ".md");
    }

    protected static GraphEdge link(final String from, final String to, final int line) {
        return new GraphEdge(from, to, GraphEdge.Type.LINKS, "see [[" + to + "]]", line);
    }

    private static GraphChange change(
            final long sequence, final List<GraphNode> nodes, final Set<String> owners, final GraphEdge... edges) {
        return new GraphChange(nodes, owners, List.of(edges), Set.of(), sequence);
    }

    private static GraphChange removal(final long sequence, final String... ids) {
        return new GraphChange(List.of(), Set.of(), List.of(), Set.of(ids), sequence);
    }

    @Test
    void startsEmpty() {
        assertThat(graph.applied()).isZero();
        assertThat(graph.state()).isEqualTo(KnowledgeGraph.State.READY);
        assertThat(graph.trouble()).isEmpty();
        assertThat(graph.whole(10)).isEqualTo(new Subgraph(List.of(), List.of()));
        assertThat(graph.around("a", 2, 10)).isEqualTo(new Subgraph(List.of(), List.of()));
    }

    @Test
    void keepsNodesEdgesReasonsAndTheOffset() {
        final var tag = new GraphNode("tag:sea", Kind.TAG, "sea", "");
        final var task = new GraphNode("t1", Kind.TASK, "Write it", "");
        final var tagged = new GraphEdge("a", "tag:sea", GraphEdge.Type.TAGGED, "#sea", 2);
        final var about = new GraphEdge("t1", "a", GraphEdge.Type.ABOUT, "", 0);
        graph.apply(change(7, List.of(A, B, tag, task), Set.of("a", "t1"), link("a", "b", 3), tagged, about));

        final Subgraph whole = graph.whole(10);
        assertThat(whole.nodes()).containsExactlyInAnyOrder(A, B, tag, task);
        assertThat(whole.edges()).containsExactly(tagged, link("a", "b", 3), about);
        assertThat(graph.applied()).isEqualTo(7);
    }

    @Test
    void everyTypeOfEdgeAndKindOfNodeComesBack() {
        final List<GraphNode> nodes = new ArrayList<>();
        for (final Kind kind : Kind.values()) {
            nodes.add(new GraphNode(kind.name(), kind, "a " + kind, ""));
        }
        final List<GraphEdge> edges = new ArrayList<>();
        for (final GraphEdge.Type type : GraphEdge.Type.values()) {
            edges.add(new GraphEdge("DOCUMENT", "MISSING", type, "why \"" + type + "\"", edges.size()));
        }
        for (final Kind held : List.of(Kind.ENTITY, Kind.ROLE, Kind.CHANNEL)) {
            edges.add(new GraphEdge("DOCUMENT", held.name(), GraphEdge.Type.LINKS, "why", 99));
        }
        final List<GraphEdge> found =
                edges.stream().filter(edge -> edge.type().found()).toList();
        final List<GraphEdge> told =
                edges.stream().filter(edge -> !edge.type().found()).toList();
        graph.apply(new GraphChange(nodes, Set.of("DOCUMENT", "MISSING"), told, Set.of(), 1));
        graph.relate(List.of(), Set.of("DOCUMENT"), found);
        assertThat(graph.whole(20).nodes()).containsExactlyInAnyOrderElementsOf(nodes);
        assertThat(graph.whole(20).edges()).containsExactlyInAnyOrderElementsOf(edges);
    }

    @Test
    void whoWroteIsReplacedWithWhatWasWritten() {
        final var ada = new GraphNode("person:Ada", Kind.ROLE, "Ada", "");
        final var wroteA = new GraphEdge(ada.id(), "a", GraphEdge.Type.AUTHORED, "version 1", 0);
        final var wroteB = new GraphEdge(ada.id(), "b", GraphEdge.Type.AUTHORED, "version 1", 0);
        graph.apply(change(1, List.of(A, B, ada), Set.of("a", "b"), wroteA, wroteB));
        final var again = new GraphEdge(ada.id(), "a", GraphEdge.Type.AUTHORED, "version 2", 0);
        graph.apply(change(2, List.of(A), Set.of("a"), again));
        assertThat(graph.whole(10).edges()).containsExactlyInAnyOrder(again, wroteB);
        graph.apply(change(3, List.of(), Set.of("a")));
        graph.apply(removal(4, "b"));
        assertThat(graph.whole(10).nodes()).containsExactly(A);
    }

    @Test
    void sectionsGoWithTheirDocumentAndWithTheirHeadings() {
        final var one = new GraphNode(GraphNode.sections("a") + "#one", Kind.SECTION, "One", "a.md#One");
        final var two = new GraphNode(GraphNode.sections("a") + "#two", Kind.SECTION, "Two", "a.md#Two");
        final var other = new GraphNode(GraphNode.sections("b") + "#one", Kind.SECTION, "One", "b.md#One");
        final var oneOfA = new GraphEdge(one.id(), "a", GraphEdge.Type.PART_OF, "# One", 1);
        final var twoOfA = new GraphEdge(two.id(), "a", GraphEdge.Type.PART_OF, "# Two", 3);
        final var oneOfB = new GraphEdge(other.id(), "b", GraphEdge.Type.PART_OF, "# One", 1);
        graph.apply(change(
                1,
                List.of(A, B, one, two, other),
                Set.of("a", "b", one.id(), two.id(), other.id()),
                oneOfA,
                twoOfA,
                oneOfB));
        graph.apply(change(2, List.of(A, two), Set.of("a", two.id()), twoOfA));
        assertThat(graph.whole(10).nodes()).containsExactlyInAnyOrder(A, B, two, other);
        graph.apply(removal(3, "a"));
        assertThat(graph.whole(10).nodes()).containsExactlyInAnyOrder(B, other);
        assertThat(graph.whole(10).edges()).containsExactly(oneOfB);
    }

    @Test
    void whatIsFoundIsApartFromWhatIsTold() {
        final var entity = new GraphNode("entity:ada", Kind.ENTITY, "Ada", "");
        final var names = new GraphEdge("a", entity.id(), GraphEdge.Type.MENTIONS, "Ada came", 4);
        final var similar = new GraphEdge("a", "b", GraphEdge.Type.SIMILAR, "both of the sea", 0);
        graph.apply(change(1, List.of(A, B), Set.of("a"), link("a", "b", 1)));
        graph.relate(List.of(entity), Set.of("a"), List.of(names, similar));
        assertThat(graph.applied()).isEqualTo(1);
        graph.apply(change(2, List.of(A), Set.of("a"), link("a", "b", 2)));
        assertThat(graph.whole(10).edges()).containsExactlyInAnyOrder(link("a", "b", 2), names, similar);
        graph.relate(List.of(), Set.of("a", "nobody"), List.of(similar));
        assertThat(graph.whole(10).nodes()).containsExactlyInAnyOrder(A, B);
        assertThat(graph.whole(10).edges()).containsExactlyInAnyOrder(link("a", "b", 2), similar);
        graph.relate(List.of(), Set.of("a"), List.of(new GraphEdge("a", "nobody", GraphEdge.Type.SIMILAR, "", 0)));
        assertThat(graph.whole(10).nodes()).containsExactlyInAnyOrder(A, B);
        assertThatThrownBy(() -> graph.relate(List.of(), Set.of("a"), List.of(link("a", "b", 1))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> graph.apply(change(3, List.of(A, B), Set.of("a"), similar)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void applyingTwiceChangesNothing() {
        final GraphChange change = change(
                1,
                List.of(A, B),
                Set.of("a"),
                link("a", "b", 1),
                link("a", "b", 1),
                link("a", "b", 9),
                link("a", "missing:x", 2));
        graph.apply(change);
        final Subgraph once = graph.whole(10);
        graph.apply(change);
        assertThat(graph.whole(10)).isEqualTo(once);
        assertThat(once.edges()).hasSize(3);
        graph.apply(removal(2, "b"));
        final Subgraph without = graph.whole(10);
        graph.apply(removal(2, "b"));
        assertThat(graph.whole(10)).isEqualTo(without);
    }

    @Test
    void replacesTheOutgoingEdgesOfOwnersOnly() {
        graph.apply(change(1, List.of(A, B, C), Set.of("a", "b"), link("a", "b", 1), link("b", "c", 1)));
        graph.apply(change(2, List.of(), Set.of("a"), link("a", "c", 4)));
        assertThat(graph.whole(10).edges()).containsExactly(link("a", "c", 4), link("b", "c", 1));
        graph.apply(change(3, List.of(), Set.of("b")));
        assertThat(graph.whole(10).edges()).containsExactly(link("a", "c", 4));
        assertThat(graph.applied()).isEqualTo(3);
    }

    @Test
    void refusesAnEdgeOfANodeThatIsNoOwner() {
        assertThatThrownBy(() -> graph.apply(change(1, List.of(A, B), Set.of(), link("a", "b", 1))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(graph.applied()).isZero();
        assertThat(graph.whole(10).nodes()).isEmpty();
    }

    @Test
    void bringsNodesUpToDate() {
        graph.apply(change(1, List.of(A), Set.of()));
        final var renamed = new GraphNode("a", Kind.DOCUMENT, "Another title", "moved/a.md");
        graph.apply(change(2, List.of(renamed), Set.of()));
        assertThat(graph.whole(10).nodes()).containsExactly(renamed);
    }

    @Test
    void aMissingTargetIsCreatedNamedAndRemovedWithItsLastLink() {
        final var missing = new GraphNode("missing:Old: Harbour", Kind.MISSING, "Old: Harbour", "");
        graph.apply(change(1, List.of(A, B), Set.of("a", "b"), link("a", missing.id(), 1), link("b", missing.id(), 1)));
        assertThat(graph.whole(10).nodes()).contains(missing);
        graph.apply(change(2, List.of(), Set.of("a")));
        assertThat(graph.whole(10).nodes()).containsExactlyInAnyOrder(A, B, missing);
        graph.apply(removal(3, "b"));
        assertThat(graph.whole(10).nodes()).containsExactly(A);
    }

    @Test
    void aMissingNodeBecomesTheRealOneInPlace() {
        graph.apply(change(1, List.of(A), Set.of("a"), link("a", "b", 1)));
        assertThat(graph.whole(10).nodes()).contains(new GraphNode("b", Kind.MISSING, "b", ""));
        graph.apply(change(2, List.of(B), Set.of()));
        assertThat(graph.whole(10).nodes()).containsExactlyInAnyOrder(A, B);
        assertThat(graph.whole(10).edges()).containsExactly(link("a", "b", 1));
        graph.apply(change(3, List.of(), Set.of("a")));
        assertThat(graph.whole(10).nodes()).containsExactlyInAnyOrder(A, B);
    }

    @Test
    void removesNodesWithTheirEdgesAndPassages() {
        graph.apply(change(1, List.of(A, B, C), Set.of("a", "b"), link("a", "b", 1), link("b", "c", 1)));
        graph.putPassages("removal", Set.of("b"), List.of(new PassageVector("b", 0, new float[] {1, 0})));
        graph.apply(removal(2, "b"));
        assertThat(graph.whole(10)).isEqualTo(new Subgraph(List.of(A, C), List.of()));
        assertThat(graph.nearest("removal", new float[] {1, 0}, 5)).isEmpty();
    }

    @Test
    void showsTheBestConnectedFirstAndAllEdgesAmongThem() {
        graph.apply(change(
                1,
                List.of(A, B, C, document("d")),
                Set.of("a", "b", "d"),
                link("a", "c", 1),
                link("b", "c", 1),
                link("d", "c", 1),
                link("b", "a", 2)));
        assertThat(graph.whole(3).nodes()).containsExactly(C, A, B);
        assertThat(graph.whole(3).edges()).containsExactly(link("a", "c", 1), link("b", "c", 1), link("b", "a", 2));
        assertThat(graph.whole(1)).isEqualTo(new Subgraph(List.of(C), List.of()));
        assertThat(graph.whole(0).nodes()).isEmpty();
    }

    @Test
    void walksInBothDirectionsUpToTheDepthAndTheNumber() {
        final GraphNode d = document("d");
        graph.apply(change(
                1,
                List.of(A, B, C, d),
                Set.of("a", "c", "d"),
                link("a", "b", 1),
                link("c", "b", 1),
                link("d", "c", 1)));
        assertThat(graph.around("a", 0, 9)).isEqualTo(new Subgraph(List.of(A), List.of()));
        assertThat(graph.around("a", 1, 9)).isEqualTo(new Subgraph(List.of(A, B), List.of(link("a", "b", 1))));
        assertThat(graph.around("a", 2, 9).nodes()).containsExactly(A, B, C);
        assertThat(graph.around("a", 3, 9).nodes()).containsExactly(A, B, C, d);
        assertThat(graph.around("a", 3, 9).edges()).hasSize(3);
        assertThat(graph.around("a", 3, 2).nodes()).containsExactly(A, B);
        assertThat(graph.around("nobody", 3, 9).nodes()).isEmpty();
    }

    @Test
    void theNearestPassagesHaveTheirTrueCosine() {
        graph.putPassages(
                "cosine",
                Set.of("a", "b"),
                List.of(
                        new PassageVector("a", 0, new float[] {1, 0}),
                        new PassageVector("a", 1, new float[] {-1, 0}),
                        new PassageVector("b", 0, new float[] {0.6f, 0.8f})));
        final List<NearPassage> near = graph.nearest("cosine", new float[] {1, 0}, 10);
        assertThat(near).extracting(NearPassage::document).containsExactly("a", "b", "a");
        assertThat(near).extracting(NearPassage::ordinal).containsExactly(0, 0, 1);
        assertThat(near.get(0).similarity()).isCloseTo(1, within(1e-6));
        assertThat(near.get(1).similarity()).isCloseTo(0.6, within(1e-6));
        assertThat(near.get(2).similarity()).isCloseTo(-1, within(1e-6));
        assertThat(graph.nearest("cosine", new float[] {1, 0}, 1)).hasSize(1);
        assertThat(graph.nearest("cosine", new float[] {1, 0}, 0)).isEmpty();
        assertThat(graph.nearest("cosine", new float[] {0, 0}, 3)).isEmpty();
        assertThat(graph.nearest("another model", new float[] {1, 0}, 3)).isEmpty();
    }

    @Test
    void passagesAreReplacedByDocumentAndModel() {
        final float[] east = {1, 0, 0};
        graph.putPassages(
                "m1",
                Set.of("a", "b"),
                List.of(
                        new PassageVector("a", 0, east),
                        new PassageVector("a", 1, east),
                        new PassageVector("b", 0, east)));
        graph.putPassages("m2", Set.of("a"), List.of(new PassageVector("a", 0, new float[] {1, 0})));
        graph.putPassages("m1", Set.of("a"), List.of(new PassageVector("a", 5, east)));
        assertThat(graph.nearest("m1", east, 9))
                .extracting(NearPassage::ordinal)
                .containsExactly(5, 0);
        graph.putPassages("m1", Set.of("a", "b"), List.of());
        assertThat(graph.nearest("m1", east, 9)).isEmpty();
        assertThat(graph.nearest("m2", new float[] {1, 0}, 9)).hasSize(1);
    }

    @Test
    void refusesPassagesOfOtherDocumentsAndOtherLengths() {
        graph.putPassages("strict", Set.of("a"), List.of(new PassageVector("a", 0, new float[] {1, 0})));
        assertThatThrownBy(() -> graph.putPassages(
                        "strict", Set.of("a"), List.of(new PassageVector("b", 0, new float[] {1, 0}))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> graph.putPassages(
                        "strict", Set.of("a"), List.of(new PassageVector("a", 0, new float[] {1, 0, 0}))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> graph.nearest("strict", new float[] {1}, 3))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(graph.nearest("strict", new float[] {1, 0}, 3)).hasSize(1);
    }

    /** Random changes end in the same graph as in the plainest implementation. */
    @Test
    void behavesLikePlainMaps() {
        final var model = new InMemoryKnowledgeGraph();
        model.open();
        final var random = new Random(20_261_121);
        final Map<String, Set<String>> seen = new HashMap<>();
        for (int sequence = 1; sequence <= 60; sequence++) {
            final GraphChange change = randomChange(random, sequence);
            graph.apply(change);
            model.apply(change);
            change.edges()
                    .forEach(e ->
                            seen.computeIfAbsent(e.from(), f -> new HashSet<>()).add(e.to()));
            assertThat(graph.whole(1_000)).as("after change %d", sequence).isEqualTo(model.whole(1_000));
        }
        assertThat(seen).hasSizeGreaterThan(10);
        assertThat(graph.around("n3", 2, 6)).isEqualTo(model.around("n3", 2, 6));
        assertThat(graph.applied()).isEqualTo(60);
    }

    private static GraphChange randomChange(final Random random, final long sequence) {
        final List<GraphNode> nodes = new ArrayList<>();
        final Set<String> owners = new LinkedHashSet<>();
        final List<GraphEdge> edges = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            final String id = "n" + random.nextInt(20);
            if (random.nextInt(5) > 0) {
                nodes.add(new GraphNode(id, Kind.DOCUMENT, "v" + sequence, id + ".md"));
            }
            if (owners.add(id)) {
                for (int line = random.nextInt(5); line > 0; line--) {
                    final boolean missing = random.nextInt(3) == 0;
                    final String to = missing ? "missing:" + random.nextInt(8) : "n" + random.nextInt(20);
                    final GraphEdge.Type type = TYPES.get(random.nextInt(TYPES.size()));
                    final boolean owned = type == GraphEdge.Type.AUTHORED;
                    edges.add(new GraphEdge(
                            owned ? to : id, owned ? id : to, type, "because " + random.nextInt(3), line));
                }
            }
        }
        final Set<String> removed = random.nextInt(3) == 0 ? Set.of("n" + random.nextInt(20)) : Set.of();
        return new GraphChange(nodes, owners, edges, removed, sequence);
    }
}

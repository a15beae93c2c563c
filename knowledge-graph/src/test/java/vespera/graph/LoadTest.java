package vespera.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vespera.scriptorium.graph.GraphChange;
import vespera.scriptorium.graph.GraphEdge;
import vespera.scriptorium.graph.GraphNode;
import vespera.scriptorium.graph.PassageVector;

/** A vault of 6,500 notes and 25,000 links, loaded as a follower does it: a batch of documents a change. */
@ExtendWith(SharedGraph.class)
class LoadTest {

    private static final int NODES = 6_500;
    private static final int EDGES = 25_000;
    private static final int STEP = 500;

    private final Neo4jKnowledgeGraph graph;

    LoadTest(final Neo4jKnowledgeGraph graph) {
        this.graph = graph;
    }

    @Test
    void loadsALargeVaultInTime() {
        SharedGraph.emptied(graph);
        final List<GraphChange> changes = changes();
        final long start = System.nanoTime();
        changes.forEach(graph::apply);
        final Duration loading = since(start);

        assertThat(graph.applied()).isEqualTo(changes.size());
        final long reading = System.nanoTime();
        final var whole = graph.whole(NODES);
        report("load", loading);
        final Duration whole6500 = since(reading);
        report("whole", whole6500);
        assertThat(whole.nodes()).hasSize(NODES);
        assertThat(whole.edges()).hasSize(EDGES);
        assertThat(loading).isLessThan(Duration.ofSeconds(15));
        assertThat(whole6500).isLessThan(Duration.ofSeconds(3));

        final long inOne = System.nanoTime();
        graph.apply(new GraphChange(whole.nodes(), ids(whole.nodes()), whole.edges(), Set.of(), 99));
        report("all again in one change", since(inOne));
        assertThat(graph.whole(NODES)).isEqualTo(whole);

        final long around = System.nanoTime();
        for (int i = 0; i < 100; i++) {
            assertThat(graph.around("d" + i * 60, 2, 200).nodes()).hasSizeGreaterThan(1);
        }
        report("100 neighbourhoods of depth 2", since(around));
        SharedGraph.emptied(graph);
    }

    @Test
    void findsTheTrulyNearestAmongManyPassages() {
        final var random = new Random(7);
        final List<PassageVector> passages = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            passages.add(new PassageVector("d" + i / 3, i % 3, unit(random)));
        }
        final Set<String> documents =
                passages.stream().map(PassageVector::document).collect(Collectors.toSet());
        final long start = System.nanoTime();
        graph.putPassages("recall", documents, passages);
        report("3,000 passages", since(start));
        int found = 0;
        final int questions = 20;
        for (int i = 0; i < questions; i++) {
            final float[] question = unit(random);
            final Set<String> near = graph.nearest("recall", question, 10).stream()
                    .map(n -> n.document() + "#" + n.ordinal())
                    .collect(Collectors.toSet());
            final List<String> true10 = passages.stream()
                    .sorted((a, b) -> Double.compare(dot(b.vector(), question), dot(a.vector(), question)))
                    .limit(10)
                    .map(p -> p.document() + "#" + p.ordinal())
                    .toList();
            found += (int) true10.stream().filter(near::contains).count();
        }
        System.out.println("graph: recall@10 " + found / (10.0 * questions));
        // Random directions have no neighbourhoods to follow: the hardest case for a graph index.
        assertThat(found / (10.0 * questions)).isGreaterThan(0.8);
        graph.putPassages("recall", documents, List.of());
    }

    private static List<GraphChange> changes() {
        final var random = new Random(6_500);
        final List<GraphChange> changes = new ArrayList<>();
        int edge = 0;
        for (int first = 0; first < NODES; first += STEP) {
            final List<GraphNode> nodes = new ArrayList<>();
            final List<GraphEdge> edges = new ArrayList<>();
            for (int i = first; i < first + STEP; i++) {
                nodes.add(new GraphNode("d" + i, GraphNode.Kind.DOCUMENT, "Note " + i, "notes/" + i + ".md"));
                for (; edge < (i + 1L) * EDGES / NODES; edge++) {
                    final String to = "d" + (int) (NODES * Math.pow(random.nextDouble(), 2));
                    edges.add(new GraphEdge("d" + i, to, GraphEdge.Type.LINKS, "a line with [[" + to + "]]", edge));
                }
            }
            changes.add(new GraphChange(nodes, ids(nodes), edges, Set.of(), changes.size() + 1L));
        }
        return changes;
    }

    private static Set<String> ids(final List<GraphNode> nodes) {
        return nodes.stream().map(GraphNode::id).collect(Collectors.toSet());
    }

    private static float[] unit(final Random random) {
        final float[] vector = new float[128];
        double sum = 0;
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) random.nextGaussian();
            sum += vector[i] * vector[i];
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= (float) Math.sqrt(sum);
        }
        return vector;
    }

    private static double dot(final float[] a, final float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static Duration since(final long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static void report(final String what, final Duration time) {
        System.out.println("graph: " + what + " " + time.toMillis() + " ms");
    }
}

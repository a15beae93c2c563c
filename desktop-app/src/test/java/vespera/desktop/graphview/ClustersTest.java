package vespera.desktop.graphview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vespera.scriptorium.graph.GraphEdge;
import vespera.scriptorium.graph.GraphNode;
import vespera.scriptorium.graph.Subgraph;

class ClustersTest {

    /** Groups of everybody with everybody, each joined to the next by one edge. */
    private static GraphIndex cliques(final int count, final int size) {
        final List<GraphNode> nodes = new ArrayList<>();
        final List<GraphEdge> edges = new ArrayList<>();
        for (int c = 0; c < count; c++) {
            for (int i = 0; i < size; i++) {
                final String id = c + "-" + i;
                nodes.add(new GraphNode(id, GraphNode.Kind.DOCUMENT, "Note " + id, "Part " + c + "/" + id + ".md"));
                for (int j = 0; j < i; j++) {
                    edges.add(Graphs.edge(id, c + "-" + j));
                }
            }
            edges.add(Graphs.edge(c + "-0", (c + 1) % count + "-0"));
        }
        return new GraphIndex(new Subgraph(nodes, edges));
    }

    @Test
    void groupsThatHangTogetherAreFoundAndNamedByTheirFolder() {
        final GraphIndex graph = cliques(5, 8);
        final Clusters clusters = Clusters.find(graph);
        assertThat(clusters.all())
                .extracting(Clusters.Cluster::name)
                .containsExactlyInAnyOrder("Part 0", "Part 1", "Part 2", "Part 3", "Part 4");
        for (int n = 0; n < graph.size(); n++) {
            final String name = clusters.all().get(clusters.of()[n]).name();
            assertThat(graph.node(n).path()).startsWith(name + "/");
        }
    }

    @Test
    void aSharedTagNamesACluster() {
        final GraphIndex plain = cliques(3, 6);
        final List<GraphNode> nodes = new ArrayList<>(plain.nodes);
        final List<GraphEdge> edges = new ArrayList<>(plain.edges);
        nodes.add(new GraphNode("tag:sea", GraphNode.Kind.TAG, "#sea", ""));
        for (int i = 0; i < 6; i++) {
            edges.add(new GraphEdge("1-" + i, "tag:sea", GraphEdge.Type.TAGGED, "#sea", 0));
        }
        assertThat(Clusters.find(new GraphIndex(new Subgraph(nodes, edges))).all())
                .extracting(Clusters.Cluster::name)
                .contains("#sea");
    }

    @Test
    void aStarIsNamedByItsHub() {
        assertThat(Clusters.find(new GraphIndex(Graphs.star(12))).all())
                .extracting(Clusters.Cluster::name)
                .containsExactly("Title of hub");
    }

    @Property(tries = 60)
    void partsAreTheSameEachTimeAndNeverSpanWhatIsNotConnected(
            @ForAll @IntRange(min = 1, max = 300) final int size,
            @ForAll @IntRange(max = 600) final int edges,
            @ForAll @LongRange(max = 1_000) final long seed) {
        final Subgraph sub = Graphs.clusters(Math.max(size, 24), edges, seed);
        final GraphIndex graph = new GraphIndex(sub);
        final int[] parts = Communities.of(graph);
        assertThat(parts).isEqualTo(Communities.of(new GraphIndex(sub)));
        final int[] root = components(graph);
        for (int n = 0; n < parts.length; n++) {
            for (int m = 0; m < n; m++) {
                if (parts[n] == parts[m]) {
                    assertThat(root[n]).isEqualTo(root[m]);
                }
            }
        }
    }

    private static int[] components(final GraphIndex graph) {
        final int[] root = IntStream.range(0, graph.size()).toArray();
        for (int round = 0; round < graph.size(); round++) {
            final int[] before = root.clone();
            for (int e = 0; e < graph.edgeCount(); e++) {
                final int least = Math.min(root[graph.from(e)], root[graph.to(e)]);
                root[graph.from(e)] = least;
                root[graph.to(e)] = least;
            }
            if (Arrays.equals(before, root)) {
                break;
            }
        }
        return root;
    }

    @Property(tries = 60)
    void aWayIsAsShortAsItCanBeAndHangsTogether(@ForAll @LongRange(max = 1_000) final long seed) {
        final GraphIndex graph = new GraphIndex(Graphs.clusters(60, 90, seed));
        final int from = (int) (seed % 60);
        for (int to = 0; to < graph.size(); to++) {
            final int[] way = Paths.shortest(graph, from, to);
            int at = from;
            for (final int edge : way) {
                at = graph.other(edge, at);
            }
            assertThat(way.length == 0 || at == to).isTrue();
            if (graph.adjacent(from, to)) {
                assertThat(way).hasSize(1);
            }
            for (final int near : graph.neighboursByDegree(to).toArray()) {
                final int other = Paths.shortest(graph, from, near).length;
                if (near != from && to != from && other > 0) {
                    assertThat(way.length).isPositive().isLessThanOrEqualTo(other + 1);
                }
            }
        }
    }

    @Test
    void areasBelongToWhoIsNearAndStraysHaveNone() {
        final GraphIndex graph = cliques(2, 6);
        final float[] x = new float[graph.size()];
        final float[] y = new float[graph.size()];
        for (int n = 0; n < graph.size(); n++) {
            x[n] = (graph.node(n).path().startsWith("Part 0") ? -200 : 200) + n % 3 * 12;
            y[n] = n % 2 * 12;
        }
        final int stray = graph.indexOf("0-5");
        y[stray] = 280;
        final Clusters clusters = Clusters.find(graph);
        final Ground ground = Objects.requireNonNull(Ground.of(clusters, x, y, new Viewport(0, 0, 1, 800, 600), null));
        assertThat(ground.winner((int) (200 / Ground.CELL), (int) (300 / Ground.CELL)))
                .isEqualTo(clusters.of()[graph.indexOf("0-0")]);
        assertThat(ground.winner((int) (600 / Ground.CELL), (int) (300 / Ground.CELL)))
                .isEqualTo(clusters.of()[graph.indexOf("1-0")]);
        assertThat(ground.winner((int) (400 / Ground.CELL), (int) (300 / Ground.CELL)))
                .isEqualTo(-1);
        assertThat(ground.winner((int) ((400 + x[stray]) / Ground.CELL), (int) (580 / Ground.CELL)))
                .isEqualTo(-1);
    }

    @Test
    void aGraphIsWrittenAsPngAndAsSvg(@TempDir final Path folder) throws Exception {
        final GraphIndex graph = cliques(4, 9);
        final Look plain = Look.plain(graph);
        final Shown shown = new Shown(graph, new Look(plain.paint(), plain.size(), Clusters.find(graph)));
        final GraphFile file = new GraphFile(shown, Map.of(), Palette.light(), 600, 400);
        file.write(folder.resolve("graph.png"));
        file.write(folder.resolve("graph.svg"));
        final var image = ImageIO.read(folder.resolve("graph.png").toFile());
        assertThat(image.getWidth()).isEqualTo(1_200);
        assertThat(image.getHeight()).isEqualTo(800);
        final var svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(folder.resolve("graph.svg").toFile());
        assertThat(svg.getElementsByTagName("circle").getLength()).isEqualTo(36);
        assertThat(svg.getElementsByTagName("path").getLength()).isEqualTo(1);
        assertThat(Files.readString(folder.resolve("graph.svg"))).contains("Part 2", "Note 1-3");
    }
}

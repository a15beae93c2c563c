package vespera.benchmarks;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.abego.treelayout.NodeExtentProvider;
import org.abego.treelayout.TreeLayout;
import org.abego.treelayout.util.DefaultConfiguration;
import org.abego.treelayout.util.DefaultTreeForTreeLayout;
import org.jspecify.annotations.Nullable;
import vespera.desktop.mindmap.layout.Box;
import vespera.desktop.mindmap.layout.Layout;
import vespera.desktop.mindmap.layout.Place;
import vespera.gateway.cli.Benchmark;
import vespera.scriptorium.exchange.FreeplaneMap;
import vespera.scriptorium.exchange.MapOutline;
import vespera.scriptorium.exchange.OutlineTopic;

/** Laying out a mind map in each way, beside abego TreeLayout on the same tree; reading and writing a map. */
public final class MindMapBenchmark implements Benchmark {

    private static final int TOPICS = 2_000;
    private static final int RUNS = 15;
    private static final double LIMIT_MILLIS = 100;
    private static final double MILLIS = 1e3;
    private static final String PEER = "abego TreeLayout 1.0.3";

    private final int topics;
    private final int runs;

    public MindMapBenchmark() {
        this(TOPICS, RUNS);
    }

    MindMapBenchmark(final int topics, final int runs) {
        this.topics = topics;
        this.runs = runs;
    }

    @Override
    public String name() {
        return "mindmap";
    }

    @Override
    public String description() {
        return "A mind map laid out in each way, against abego TreeLayout on the same tree; Freeplane's files.";
    }

    @Override
    public List<Figure> run(final @Nullable Path vault, final long seed) throws Exception {
        final int[] parents = parents(seed);
        final Box root = tree(parents, seed);
        final Samples peer = new Samples();
        for (int i = 0; i < runs; i++) {
            final DefaultTreeForTreeLayout<Knot> tree = peerTree(root);
            peer.time(() -> new TreeLayout<>(tree, new Extents(), new DefaultConfiguration<>(40, 16)).getNodeBounds());
        }
        final List<Figure> figures = new ArrayList<>();
        for (final Layout layout : Layout.values()) {
            final Samples ours = new Samples();
            for (int i = 0; i < runs; i++) {
                ours.time(() -> layout.place(root));
            }
            final String what = String.format(
                    Locale.ROOT, "%,d topics, %s", topics, layout.name().toLowerCase(Locale.ROOT));
            figures.add(Figure.of(what, ours.median() * MILLIS, "ms", PEER, peer.median() * MILLIS));
            figures.add(Figure.of(what, ours.median() * MILLIS, "ms", "limit", LIMIT_MILLIS));
        }
        figures.add(Figure.of(
                "area of the org chart",
                area(Layout.ORG.place(root)) / 1e6,
                "Mpx",
                PEER,
                peerArea(peerTree(root)) / 1e6));
        figures.addAll(files(parents));
        return figures;
    }

    private int[] parents(final long seed) {
        final Random random = new Random(seed);
        final int[] parents = new int[topics];
        for (int n = 1; n < topics; n++) {
            parents[n] = Math.max(0, n - 1 - random.nextInt(Math.min(n, 24)));
        }
        return parents;
    }

    private Box tree(final int[] parents, final long seed) {
        final Random random = new Random(seed);
        final List<List<Box>> below = new ArrayList<>();
        for (int n = 0; n < topics; n++) {
            below.add(new ArrayList<>());
        }
        Box box = new Box("", 1, 1, List.of());
        for (int n = topics - 1; n >= 0; n--) {
            Collections.reverse(below.get(n));
            box = new Box("n" + n, 60 + random.nextInt(150), 20 + random.nextInt(30), below.get(n));
            below.get(parents[n]).add(box);
        }
        return box;
    }

    private static DefaultTreeForTreeLayout<Knot> peerTree(final Box root) {
        final Knot top = new Knot(root);
        final DefaultTreeForTreeLayout<Knot> tree = new DefaultTreeForTreeLayout<>(top);
        final List<Knot> open = new ArrayList<>(List.of(top));
        for (int i = 0; i < open.size(); i++) {
            for (final Box child : open.get(i).box.children()) {
                final Knot knot = new Knot(child);
                tree.addChild(open.get(i), knot);
                open.add(knot);
            }
        }
        return tree;
    }

    /** A box that is only equal to itself, so that the peer's maps do not pay for the equality of records. */
    private static final class Knot {
        private final Box box;

        Knot(final Box box) {
            this.box = box;
        }
    }

    private static double area(final Map<String, Place> places) {
        final Rectangle2D whole = new Rectangle2D.Double();
        places.values().forEach(p -> whole.add(new Rectangle2D.Double(p.x(), p.y(), p.width(), p.height())));
        return whole.getWidth() * whole.getHeight();
    }

    private static double peerArea(final DefaultTreeForTreeLayout<Knot> tree) {
        final Rectangle2D whole = new TreeLayout<>(tree, new Extents(), new DefaultConfiguration<>(40, 16)).getBounds();
        return whole.getWidth() * whole.getHeight();
    }

    /** The sizes of the boxes themselves. */
    private static final class Extents implements NodeExtentProvider<Knot> {
        @Override
        public double getWidth(final Knot knot) {
            return knot.box.width();
        }

        @Override
        public double getHeight(final Knot knot) {
            return knot.box.height();
        }
    }

    private List<Figure> files(final int[] parents) throws Exception {
        final List<List<Integer>> below = new ArrayList<>();
        for (int n = 0; n < topics; n++) {
            below.add(new ArrayList<>());
            if (n > 0) {
                below.get(parents[n]).add(n);
            }
        }
        final List<OutlineTopic> flat = new ArrayList<>();
        final List<int[]> open = new ArrayList<>(List.of(new int[] {0, 0}));
        while (!open.isEmpty()) {
            final int[] next = open.removeLast();
            flat.add(OutlineTopic.of(next[1], "Topic number " + next[0], "A note\n\nof two paragraphs."));
            below.get(next[0]).reversed().forEach(child -> open.add(new int[] {child, next[1] + 1}));
        }
        final byte[] file = FreeplaneMap.write(MapOutline.of(flat));
        final Samples read = new Samples();
        final Samples write = new Samples();
        final Samples parsed = new Samples();
        for (int i = 0; i < runs; i++) {
            final MapOutline[] map = new MapOutline[1];
            read.time(() -> map[0] = FreeplaneMap.read(file));
            write.time(() -> FreeplaneMap.write(map[0]));
            final DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            // The JDK's own limit is a depth of 100.
            factory.setAttribute("jdk.xml.maxElementDepth", "0");
            parsed.time(() -> factory.newDocumentBuilder().parse(new ByteArrayInputStream(file)));
        }
        return List.of(
                Figure.of(
                        "reading that map from .mm",
                        read.median() * MILLIS,
                        "ms",
                        "the JDK's XML parser",
                        parsed.median() * MILLIS),
                Figure.of(
                        "writing it", write.median() * MILLIS, "ms", "the JDK's XML parser", parsed.median() * MILLIS));
    }
}

package vespera.benchmarks;

import java.util.Random;
import org.jgrapht.Graph;
import org.jgrapht.alg.drawing.FRLayoutAlgorithm2D;
import org.jgrapht.alg.drawing.IndexedFRLayoutAlgorithm2D;
import org.jgrapht.alg.drawing.model.Box2D;
import org.jgrapht.alg.drawing.model.MapLayoutModel2D;
import org.jgrapht.alg.drawing.model.Point2D;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import vespera.desktop.graphview.GraphIndex;

/** The same graph laid out by JGraphT: Fruchterman and Reingold with the quadtree of Barnes and Hut. */
final class PeerLayout {

    private final GraphIndex graph;
    private final Graph<Integer, DefaultEdge> theirs = new SimpleGraph<>(DefaultEdge.class);
    private final double[] x;
    private final double[] y;

    PeerLayout(final GraphIndex graph) {
        this.graph = graph;
        this.x = new double[graph.size()];
        this.y = new double[graph.size()];
        for (int n = 0; n < graph.size(); n++) {
            theirs.addVertex(n);
        }
        for (int e = 0; e < graph.edgeCount(); e++) {
            theirs.addEdge(graph.from(e), graph.to(e));
        }
    }

    /** Runs so many iterations from its own random start, and gives the seconds they took. */
    double run(final int iterations, final double theta, final long seed) {
        final double side = 50 * Math.sqrt(graph.size());
        final MapLayoutModel2D<Integer> places = new MapLayoutModel2D<>(new Box2D(0, 0, side, side));
        final IndexedFRLayoutAlgorithm2D<Integer, DefaultEdge> layout = new IndexedFRLayoutAlgorithm2D<>(
                iterations, theta, FRLayoutAlgorithm2D.DEFAULT_NORMALIZATION_FACTOR, new Random(seed));
        final long began = System.nanoTime();
        layout.layout(theirs, places);
        final double seconds = (System.nanoTime() - began) / 1e9;
        for (int n = 0; n < x.length; n++) {
            final Point2D at = places.get(n);
            x[n] = at.getX();
            y[n] = at.getY();
        }
        return seconds;
    }

    /** How much of what is linked is near, see {@link LayoutQuality}. */
    double quality() {
        return LayoutQuality.preserved(graph, x, y);
    }
}

package vespera.desktop.graphview;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * What of a graph stands out, and what of it is there at all. Nobody writes into its sets after construction.
 *
 * @param graph the graph its numbers belong to; with another one it says nothing
 * @param nodes with a ring, while all others sink into the background; empty for no such thing
 * @param edges drawn broad in the accent's colour
 * @param there what exists at the moment shown, or null for everything
 */
public record Spotlight(
        GraphIndex graph,
        BitSet nodes,
        BitSet edges,
        @Nullable There there) {

    /**
     * The things of a moment.
     *
     * @param nodes that exist
     * @param edges that exist; their ends do as well
     * @param fresh nodes that came just now
     */
    public record There(BitSet nodes, BitSet edges, BitSet fresh) {}

    /** Things that stand out, without edges. */
    public static Spotlight on(final GraphIndex graph, final BitSet nodes) {
        return new Spotlight(graph, nodes, new BitSet(), null);
    }

    boolean dims() {
        return !nodes.isEmpty() || !edges.isEmpty();
    }

    boolean has(final int node) {
        return there == null || there.nodes().get(node);
    }

    boolean hasEdge(final int edge) {
        return there == null || there.edges().get(edge);
    }
}

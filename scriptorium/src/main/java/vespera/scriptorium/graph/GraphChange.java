package vespera.scriptorium.graph;

import java.util.List;
import java.util.Set;

/**
 * One step of following: applied whole, together with its offset.
 *
 * @param nodes nodes to create or bring up to date
 * @param owners nodes whose outgoing edges are replaced by those in {@code edges}
 * @param edges every outgoing edge of the owners; targets that do not exist yet are created as missing
 * @param removed nodes to remove with all their edges
 * @param sequence the journal's sequence number up to which the graph then stands
 */
public record GraphChange(
        List<GraphNode> nodes, Set<String> owners, List<GraphEdge> edges, Set<String> removed, long sequence) {

    public GraphChange {
        nodes = List.copyOf(nodes);
        owners = Set.copyOf(owners);
        edges = List.copyOf(edges);
        removed = Set.copyOf(removed);
    }
}

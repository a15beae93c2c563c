package vespera.scriptorium.graph;

import java.util.List;
import java.util.Set;

/**
 * One step of following: applied whole, together with its offset.
 *
 * @param nodes nodes to create or bring up to date
 * @param owners nodes whose edges ({@link GraphEdge#owner}) are replaced by those in {@code edges}, but for those that
 *     are {@linkplain GraphEdge.Type#found found}; their sections that are not among the nodes are removed
 * @param edges every such edge of the owners; ends that do not exist yet are created as missing
 * @param removed nodes to remove with all their edges and sections
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

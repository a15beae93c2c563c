package vespera.scriptorium.graph;

import java.util.List;

/** Some nodes and every edge among them. */
public record Subgraph(List<GraphNode> nodes, List<GraphEdge> edges) {

    public Subgraph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }
}

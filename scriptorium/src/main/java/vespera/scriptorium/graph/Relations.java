package vespera.scriptorium.graph;

import java.util.List;
import vespera.scriptorium.documents.Document;

/**
 * What is found out about documents beside the journal: who and what they speak of, and what says something alike. One
 * such object speaks of one moment.
 */
public interface Relations {

    /**
     * What is found of one document.
     *
     * @param nodes what the edges lead to and the journal does not tell, such as entities
     * @param edges {@linkplain GraphEdge.Type#found found} edges out of the document, each with its reason
     */
    record Found(List<GraphNode> nodes, List<GraphEdge> edges) {

        public Found {
            nodes = List.copyOf(nodes);
            edges = List.copyOf(edges);
        }
    }

    /** What is found of a document; the same for the same texts, whenever it is asked. */
    Found of(Document document);
}

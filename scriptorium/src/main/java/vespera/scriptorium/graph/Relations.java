package vespera.scriptorium.graph;

import java.util.List;
import java.util.Set;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;

/** What is found out about documents beside the journal: who and what they speak of, and what says something alike. */
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

        /** Nothing. */
        public static Found nothing() {
            return new Found(List.of(), List.of());
        }
    }

    /** What is found of a document as it is now; the same for the same texts, whenever it is asked. */
    Found of(Document document);

    /** Other documents of which something else may be found since this one changed. */
    Set<DocumentId> concerned(Document changed);
}

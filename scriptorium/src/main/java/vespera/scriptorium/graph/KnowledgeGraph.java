package vespera.scriptorium.graph;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where relationships live. Opening takes seconds and happens in the background; every call waits until it is open and
 * throws {@link GraphUnavailable} where it cannot be.
 */
public interface KnowledgeGraph extends AutoCloseable {

    /** How far the graph is. */
    enum State {
        CLOSED,
        OPENING,
        RECOVERING,
        READY,
        FAILED
    }

    State state();

    /** Why it failed, for a person; empty otherwise. */
    String trouble();

    /** Starts opening and returns at once. */
    void open();

    /** The sequence number of the last change applied, 0 for an empty graph. */
    long applied();

    /** Applies a change and its offset in one transaction. Applying the same change twice is harmless. */
    void apply(GraphChange change);

    /**
     * Replaces the {@linkplain GraphEdge.Type#found found} edges of some nodes. Owners and ends that are not there are
     * passed over.
     *
     * @param nodes what the edges lead to that the journal does not tell, to be created or brought up to date
     * @param edges every found edge of the owners, and no other edge
     */
    void relate(List<GraphNode> nodes, Set<String> owners, List<GraphEdge> edges);

    /** Replaces the passages of the named documents. */
    void putPassages(String fingerprint, Set<String> documents, List<PassageVector> passages);

    /** The passages nearest to a vector, best first, with cosine similarity from -1 to 1. */
    List<NearPassage> nearest(String fingerprint, float[] question, int limit);

    /** A found passage. */
    record NearPassage(String document, int ordinal, double similarity) {}

    /** Everything, at most so many nodes, the best connected first. */
    Subgraph whole(int mostNodes);

    /** What lies within so many steps of a node, in either direction; empty for an unknown node. */
    Subgraph around(String node, int depth, int mostNodes);

    /** Runs a read-only query; a query that would write is refused with {@link IllegalArgumentException}. */
    List<Map<String, Object>> query(String cypher, Map<String, Object> parameters, int mostRows);

    @Override
    void close();
}

package vespera.scriptorium.search;

import java.util.List;
import vespera.scriptorium.meaning.VectorStore;

/** Finds the chunks nearest to a question's vector. */
public interface NearestChunks {

    /** Best first, at most so many. */
    List<VectorStore.Near> nearest(String fingerprint, float[] question, int limit);
}

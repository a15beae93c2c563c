package vespera.scriptorium.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.meaning.Embedder;
import vespera.scriptorium.meaning.VectorStore;

/**
 * The documents nearest in meaning to a question, each by its best passage, best first, so that long ones do not win by
 * length.
 *
 * @param missing what could not be searched and why, for a person
 * @param fingerprint of the model; empty where there is none
 */
record ByMeaning(Map<DocumentId, VectorStore.Near> best, List<String> missing, String fingerprint) {

    private static final int PASSAGES = 1_000;
    /** Filters may leave only what is far down the list. */
    private static final int PASSAGES_FILTERED = 8_000;

    static ByMeaning of(final Sources sources, final String question, final boolean filtered) {
        final Optional<Embedder> model = sources.embedder().get();
        if (model.isEmpty()) {
            return new ByMeaning(
                    Map.of(), List.of("meaning: " + sources.embedder().trouble()), "");
        }
        final String fingerprint = model.get().fingerprint();
        final VectorStore.Counts counts = sources.vectors().counts(fingerprint);
        final List<String> missing = new ArrayList<>();
        if (counts.embedded() < counts.chunks()) {
            missing.add("meaning: " + (counts.chunks() - counts.embedded()) + " of " + counts.chunks()
                    + " passages are not read yet");
        }
        final Map<DocumentId, VectorStore.Near> best = new LinkedHashMap<>();
        if (counts.embedded() > 0) {
            final float[] vector = model.get().question(question);
            for (final VectorStore.Near near :
                    sources.nearest().nearest(fingerprint, vector, filtered ? PASSAGES_FILTERED : PASSAGES)) {
                best.putIfAbsent(new DocumentId(near.document()), near);
            }
        }
        return new ByMeaning(best, missing, fingerprint);
    }

    /** The cosine of the best document. */
    double most() {
        return best.values().stream()
                .findFirst()
                .map(VectorStore.Near::similarity)
                .orElse(0.0);
    }

    /** The cosine of the so many-th document, or of the last. */
    double at(final int place) {
        return best.values().stream()
                .limit(place)
                .reduce((first, later) -> later)
                .map(VectorStore.Near::similarity)
                .orElse(0.0);
    }
}

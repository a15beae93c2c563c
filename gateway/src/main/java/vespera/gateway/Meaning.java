package vespera.gateway;

import vespera.embeddings.DjlEmbedder;
import vespera.scriptorium.meaning.Embedder;
import vespera.scriptorium.meaning.LazyEmbedder;
import vespera.scriptorium.meaning.VectorStore;
import vespera.scriptorium.sessions.Memory;

/** The embedding model, opened when it is first needed, and how far it has come. */
public final class Meaning {

    private static final String FINGERPRINT = "embedding.fingerprint";

    private final VectorStore vectors;
    private final Memory memory;
    private final LazyEmbedder embedder;

    Meaning(final VectorStore vectors, final Memory memory) {
        this.vectors = vectors;
        this.memory = memory;
        this.embedder = new LazyEmbedder(() -> {
            final Embedder model = DjlEmbedder.open(StorePlace.models());
            memory.remember(FINGERPRINT, model.fingerprint());
            return model;
        });
    }

    LazyEmbedder embedder() {
        return embedder;
    }

    /** What the model is, as far as it has been used here. */
    public String model() {
        return embedder.now()
                .map(Embedder::fingerprint)
                .or(() -> memory.recall(FINGERPRINT))
                .orElse("not used yet");
    }

    /** How many passages there are and how many have a vector. */
    public VectorStore.Counts counts() {
        return vectors.counts(model());
    }
}

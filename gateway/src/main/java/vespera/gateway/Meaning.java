package vespera.gateway;

import java.nio.file.Path;
import vespera.connectors.embedding.ServerEmbedder;
import vespera.embeddings.DjlEmbedder;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.meaning.Embedder;
import vespera.scriptorium.meaning.EmbedderUnavailable;
import vespera.scriptorium.meaning.EmbeddingQueue;
import vespera.scriptorium.meaning.LazyEmbedder;
import vespera.scriptorium.meaning.ModelChange;
import vespera.scriptorium.meaning.VectorStore;
import vespera.scriptorium.sessions.Memory;

/** The model that compares meanings, opened when it is first needed, and how far it has come. */
public final class Meaning {

    private final VectorStore vectors;
    private final Settings settings;
    private final ModelChange models;

    Meaning(final VectorStore vectors, final Memory memory, final Settings settings) {
        this.vectors = vectors;
        this.settings = settings;
        this.models = new ModelChange(
                vectors, memory, settings.embedder().written(), written -> open(EmbedderChoice.read(written)));
    }

    private Embedder open(final EmbedderChoice choice) {
        return switch (choice.kind()) {
            case BUNDLED -> DjlEmbedder.open(StorePlace.models());
            case ONNX -> DjlEmbedder.ofFolder(Path.of(choice.name()), StorePlace.models());
            case OLLAMA -> ServerEmbedder.ollama(settings.ollama(), choice.name(), ServerEmbedder.PATIENCE);
            case LM_STUDIO -> ServerEmbedder.lmStudio(settings.lmStudio(), choice.name(), ServerEmbedder.PATIENCE);
        };
    }

    /** Answers questions. */
    LazyEmbedder embedder() {
        return models.asked();
    }

    /** Makes vectors: another one while a change of models is under way. */
    LazyEmbedder making() {
        return models.making();
    }

    /** Has a queue settle a change of models when it has come to its end. */
    void settleAfter(final EmbeddingQueue queue, final Runnable settled) {
        queue.onEmbedded(_ -> {
            if (models.settle()) {
                settled.run();
            }
        });
    }

    /**
     * Compares meanings with another model from now on. The vectors are made in the background; until they are
     * complete, the model before answers questions. May take some seconds.
     *
     * @throws Refused where the model cannot be had; then all stays as it was
     */
    public void use(final EmbedderChoice choice) {
        try {
            models.to(choice.written());
        } catch (EmbedderUnavailable e) {
            throw new Refused("no-embedder", String.valueOf(e.getMessage()), "Nothing was changed.");
        }
        settings.setEmbedder(choice);
    }

    /** Whether vectors of another model are being made than those that are searched. */
    public boolean changing() {
        return models.underWay();
    }

    /** Lets go of the vectors of models that are no longer in use. */
    public void forgetOthers() {
        models.forgetOthers();
    }

    /** What the model is that questions are put to, as far as it has been used here. */
    public String model() {
        return models.fingerprint();
    }

    /** What the model is that makes vectors. */
    public String makingModel() {
        return models.makingFingerprint();
    }

    /** How many passages there are and how many have a vector of the model that makes them. */
    public VectorStore.Counts counts() {
        return vectors.counts(models.makingFingerprint());
    }

    /** How many passages there are and how many have a vector of the model that is searched. */
    VectorStore.Counts searched() {
        return vectors.counts(models.fingerprint());
    }

    void close() {
        models.close();
    }
}

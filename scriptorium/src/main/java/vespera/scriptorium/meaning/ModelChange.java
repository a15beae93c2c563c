package vespera.scriptorium.meaning;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import vespera.scriptorium.sessions.Memory;

/**
 * Which model answers questions and which makes vectors. They are one and the same but after a change of models: then
 * the new one makes vectors in the background while questions are still put to the old one, whose vectors are complete;
 * when the new one's are, it takes over. What was decided is remembered, so that a crash in between changes nothing.
 */
public final class ModelChange implements AutoCloseable {

    private static final String ASKED = "embedding.asked";
    private static final String FINGERPRINT = "embedding.fingerprint";
    private static final String MAKING = "embedding.making";
    private static final long GRACE_SECONDS = 20;

    private final VectorStore vectors;
    private final Memory memory;
    private final Function<String, Embedder> open;
    private final LazyEmbedder making;
    private final LazyEmbedder asked;
    private volatile String wanted;

    /**
     * @param wanted the model that was chosen, by a name that {@code open} understands
     * @param open opens a model by that name; throws {@link EmbedderUnavailable} where it cannot be had
     */
    public ModelChange(
            final VectorStore vectors,
            final Memory memory,
            final String wanted,
            final Function<String, Embedder> open) {
        this.vectors = vectors;
        this.memory = memory;
        this.open = open;
        this.wanted = wanted;
        this.making = new LazyEmbedder(opening(wanted));
        final String before = memory.recall(ASKED).orElse(wanted);
        this.asked = new LazyEmbedder(before.equals(wanted) ? this::shared : () -> old(before));
    }

    private Supplier<Embedder> opening(final String name) {
        return () -> {
            final Embedder model = open.apply(name);
            memory.remember(MAKING, model.fingerprint());
            if (!underWay()) {
                memory.remember(FINGERPRINT, model.fingerprint());
            }
            return model;
        };
    }

    /** The same model for questions as for vectors. */
    private Embedder shared() {
        final Embedder model = making.get().orElseThrow(() -> new EmbedderUnavailable(making.trouble()));
        memory.remember(FINGERPRINT, model.fingerprint());
        if (memory.recall(ASKED).isEmpty()) {
            memory.remember(ASKED, wanted);
        }
        return new Lent(model);
    }

    /** The model that questions were put to before; where it is gone, the new one does what it can already. */
    private Embedder old(final String name) {
        try {
            final Embedder model = open.apply(name);
            memory.remember(FINGERPRINT, model.fingerprint());
            return model;
        } catch (EmbedderUnavailable e) {
            return shared();
        }
    }

    /** Makes vectors. */
    public LazyEmbedder making() {
        return making;
    }

    /** Answers questions; its vectors are complete, or there was no other before. */
    public LazyEmbedder asked() {
        return asked;
    }

    /** The fingerprint of the model that questions are put to, as far as one was used here. */
    public String fingerprint() {
        return asked.now()
                .map(Embedder::fingerprint)
                .or(() -> memory.recall(FINGERPRINT))
                .orElse("not used yet");
    }

    /** The fingerprint of the model that makes vectors. */
    public String makingFingerprint() {
        return making.now()
                .map(Embedder::fingerprint)
                .or(() -> memory.recall(MAKING))
                .orElseGet(this::fingerprint);
    }

    /** Whether another model's vectors are being made than those that are searched. */
    public boolean underWay() {
        return !memory.recall(ASKED).orElse(wanted).equals(wanted);
    }

    /**
     * Makes vectors with another model from now on; it is opened at once, to see that it works.
     *
     * @throws EmbedderUnavailable where it cannot be had; then nothing has changed
     */
    public synchronized void to(final String name) {
        if (name.equals(wanted)) {
            making.retry();
            asked.retry();
            return;
        }
        final boolean settled = !underWay();
        final Embedder fresh = open.apply(name);
        if (settled) {
            memory.remember(ASKED, wanted);
        }
        memory.remember(MAKING, fresh.fingerprint());
        final Optional<Embedder> before = making.use(() -> fresh);
        making.get();
        wanted = name;
        if (settled && before.isPresent()) {
            final Embedder old = before.get();
            asked.use(() -> old);
            asked.get();
        } else {
            before.ifPresent(ModelChange::retire);
        }
    }

    /** A question may be under way to it. */
    private static void retire(final Embedder model) {
        CompletableFuture.delayedExecutor(GRACE_SECONDS, TimeUnit.SECONDS).execute(model::close);
    }

    /** Puts questions to the new model where it has all its vectors; true where that was so just now. */
    public synchronized boolean settle() {
        final Optional<Embedder> model = making.now();
        if (!underWay() || model.isEmpty()) {
            return false;
        }
        final VectorStore.Counts counts = vectors.counts(model.get().fingerprint());
        if (counts.embedded() < counts.chunks()) {
            return false;
        }
        memory.remember(ASKED, wanted);
        final Optional<Embedder> before = asked.use(this::shared);
        asked.get();
        before.ifPresent(ModelChange::retire);
        return true;
    }

    /** Lets go of the vectors of every model but the one that is asked and the one that makes them. */
    public void forgetOthers() {
        final Set<String> kept = new HashSet<>();
        kept.add(fingerprint());
        kept.add(makingFingerprint());
        vectors.forgetModels(kept);
    }

    @Override
    public void close() {
        asked.close();
        making.close();
    }

    /** A model that is closed by another hand. */
    private record Lent(Embedder model) implements Embedder {
        @Override
        public String fingerprint() {
            return model.fingerprint();
        }

        @Override
        public int dimensions() {
            return model.dimensions();
        }

        @Override
        public float[] passage(final String text) {
            return model.passage(text);
        }

        @Override
        public float[] question(final String text) {
            return model.question(text);
        }

        @Override
        public int tokens(final String text) {
            return model.tokens(text);
        }

        @Override
        public void close() {
            // Whoever lent it closes it.
        }
    }
}

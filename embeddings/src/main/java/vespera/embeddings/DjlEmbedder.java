package vespera.embeddings;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.translate.TranslateException;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import vespera.scriptorium.meaning.Embedder;
import vespera.scriptorium.meaning.EmbedderUnavailable;

/**
 * Embeds on this machine, without a network, with the model inside the application: English text, 384 dimensions, at
 * most 512 tokens. Every text is computed alone and on its caller's thread, so that equal texts have equal vectors;
 * callers on several threads run beside each other.
 */
public final class DjlEmbedder implements Embedder {

    private static final String GOES_ON = " Search by words goes on; search by meaning is off.";

    private final BundledModel bundled;
    private final String fingerprint;
    private final WordPieces wordPieces;
    private final Model model;
    private final Queue<Predictor<long[], float[]>> idle = new ConcurrentLinkedQueue<>();
    private final ReentrantReadWriteLock life = new ReentrantReadWriteLock();
    private boolean closed;

    private DjlEmbedder(
            final BundledModel bundled, final String version, final WordPieces wordPieces, final Model model) {
        this.bundled = bundled;
        this.fingerprint = bundled.id() + "/onnxruntime-" + version;
        this.wordPieces = wordPieces;
        this.model = model;
    }

    /**
     * Opens the bundled model. Takes about a second the first time, when some 50 MB are unpacked into the folder.
     *
     * @param cacheFolder where model and native libraries are unpacked; made if missing, shared between processes
     * @throws EmbedderUnavailable if there are no native libraries for this machine, or they or the model do not load
     */
    public static DjlEmbedder open(final Path cacheFolder) {
        return open(cacheFolder, NativePlatform.current());
    }

    static DjlEmbedder open(final Path cacheFolder, final NativePlatform platform) {
        if (!platform.isSupported()) {
            throw new EmbedderUnavailable(
                    "The language model that compares meanings does not run on " + platform + "." + GOES_ON);
        }
        try {
            return load(BundledModel.bgeSmallEnglish(), cacheFolder.toAbsolutePath());
        } catch (final IOException notUnpacked) {
            throw new EmbedderUnavailable(
                    "The model that compares meanings could not be unpacked: is the disk full or read-only?" + GOES_ON,
                    notUnpacked);
        } catch (final MalformedModelException | OrtException | RuntimeException | LinkageError notLoaded) {
            throw new EmbedderUnavailable("The model that compares meanings could not be loaded." + GOES_ON, notLoaded);
        }
    }

    private static DjlEmbedder load(final BundledModel bundled, final Path folder)
            throws IOException, MalformedModelException, OrtException {
        final ModelCache cache = new ModelCache(folder);
        final Path weights = cache.file(bundled.weights(), bundled.weightsSha256());
        final Path json = cache.file(bundled.tokenizer(), bundled.tokenizerSha256());
        final QuietRuntime runtime = QuietRuntime.start(folder.resolve("natives"));
        final Model model = runtime.engine().newModel(bundled.id(), Device.cpu());
        try {
            // From its file: given as a stream, the weights are kept several times over in memory.
            model.load(weights.getParent(), weights.getFileName().toString(), Map.of("sessionOptions", oneThread()));
            return new DjlEmbedder(bundled, runtime.version(), WordPieces.open(json, bundled.window()), model);
        } catch (final IOException | MalformedModelException | OrtException | RuntimeException | LinkageError failed) {
            model.close();
            throw failed;
        }
    }

    /** Closed by the model that takes them. */
    private static SessionOptions oneThread() throws OrtException {
        final SessionOptions options = new SessionOptions();
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        options.addConfigEntry("session.intra_op.allow_spinning", "0");
        options.addConfigEntry("session.inter_op.allow_spinning", "0");
        return options;
    }

    @Override
    public String fingerprint() {
        return fingerprint;
    }

    @Override
    public int dimensions() {
        return bundled.dimensions();
    }

    @Override
    public float[] passage(final String text) {
        return embed(text);
    }

    @Override
    public float[] question(final String text) {
        return embed(bundled.questionPrefix() + text);
    }

    @Override
    public int tokens(final String text) {
        final Lock open = life.readLock();
        open.lock();
        try {
            requireOpen();
            return wordPieces.count(text);
        } finally {
            open.unlock();
        }
    }

    @Override
    public void close() {
        final Lock alone = life.writeLock();
        alone.lock();
        try {
            if (!closed) {
                closed = true;
                idle.forEach(Predictor::close);
                idle.clear();
                model.close();
                wordPieces.close();
            }
        } finally {
            alone.unlock();
        }
    }

    private float[] embed(final String text) {
        // Many may hold the read lock; it only keeps close() from freeing native memory that is in use.
        final Lock open = life.readLock();
        open.lock();
        try {
            requireOpen();
            final Predictor<long[], float[]> free = idle.poll();
            final Predictor<long[], float[]> predictor =
                    free == null ? model.newPredictor(new ClsTranslator(bundled.dimensions())) : free;
            try {
                return predictor.predict(wordPieces.ids(text));
            } catch (final TranslateException failed) {
                throw new IllegalStateException("The model could not embed a text", failed);
            } finally {
                idle.add(predictor);
            }
        } finally {
            open.unlock();
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("The embedder is closed");
        }
    }
}

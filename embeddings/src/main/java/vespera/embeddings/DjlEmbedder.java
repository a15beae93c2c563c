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
 * Embeds on this machine, without a network, with the model inside the application (English text, 384 dimensions, at
 * most 512 tokens) or with one of hers. Every text is computed alone and on its caller's thread, so that equal texts
 * have equal vectors; callers on several threads run beside each other.
 */
public final class DjlEmbedder implements Embedder {

    private static final String GOES_ON = " Search by words goes on; search by meaning is off.";
    private static final String TRIAL = "A text to see that it works.";

    private final OnnxModel onnx;
    private final String fingerprint;
    private final WordPieces wordPieces;
    private final Model model;
    private final Queue<Predictor<long[], float[]>> idle = new ConcurrentLinkedQueue<>();
    private final ReentrantReadWriteLock life = new ReentrantReadWriteLock();
    private int dimensions;
    private boolean closed;

    private DjlEmbedder(final OnnxModel onnx, final String version, final WordPieces wordPieces, final Model model) {
        this.onnx = onnx;
        this.fingerprint = onnx.id() + "/onnxruntime-" + version;
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

    /**
     * Opens a model of hers: a folder with {@code model.onnx} and {@code tokenizer.json}, and where they are given
     * {@code 1_Pooling/config.json}, {@code config.json}, {@code sentence_bert_config.json} and
     * {@code config_sentence_transformers.json}, as they lie in repositories of Sentence Transformers. A text is
     * embedded to see that it works.
     *
     * @param folder holds the files; looked at, never changed
     * @param cacheFolder where native libraries are unpacked
     * @throws EmbedderUnavailable if a file is missing or broken, or the model does not embed
     */
    public static DjlEmbedder ofFolder(final Path folder, final Path cacheFolder) {
        final NativePlatform platform = NativePlatform.current();
        if (!platform.isSupported()) {
            throw new EmbedderUnavailable("Models of your own do not run on " + platform + "." + GOES_ON);
        }
        final ModelFolder files = ModelFolder.of(folder);
        try {
            final QuietRuntime runtime =
                    QuietRuntime.start(cacheFolder.toAbsolutePath().resolve("natives"));
            return load(files.read(), runtime);
        } catch (final IOException | MalformedModelException | OrtException | RuntimeException | LinkageError broken) {
            if (broken instanceof EmbedderUnavailable known) {
                throw known;
            }
            throw new EmbedderUnavailable(
                    "The model in “" + files.name() + "” could not be loaded: is it a whole embedding model in ONNX"
                            + " form with its tokenizer.json?" + GOES_ON,
                    broken);
        }
    }

    private static DjlEmbedder load(final BundledModel bundled, final Path folder)
            throws IOException, MalformedModelException, OrtException {
        final ModelCache cache = new ModelCache(folder);
        final Path weights = cache.file(bundled.weights(), bundled.weightsSha256());
        final Path json = cache.file(bundled.tokenizer(), bundled.tokenizerSha256());
        final QuietRuntime runtime = QuietRuntime.start(folder.resolve("natives"));
        final OnnxModel onnx = new OnnxModel(
                bundled.id(),
                weights,
                json,
                bundled.window(),
                bundled.questionPrefix(),
                "",
                OnnxModel.Pooling.CLS,
                OnnxModel.USUAL);
        return load(onnx, runtime);
    }

    private static DjlEmbedder load(final OnnxModel onnx, final QuietRuntime runtime)
            throws IOException, MalformedModelException, OrtException {
        final Model model = runtime.engine().newModel(onnx.id(), Device.cpu());
        try {
            // From its file: given as a stream, the weights are kept several times over in memory.
            model.load(
                    onnx.weights().toAbsolutePath().getParent(),
                    String.valueOf(onnx.weights().getFileName()),
                    Map.of("sessionOptions", oneThread()));
            final DjlEmbedder embedder =
                    new DjlEmbedder(onnx, runtime.version(), WordPieces.open(onnx.tokenizer(), onnx.window()), model);
            embedder.dimensions = embedder.passage(TRIAL).length;
            return embedder;
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
        return dimensions;
    }

    @Override
    public float[] passage(final String text) {
        return embed(onnx.passagePrefix() + text);
    }

    @Override
    public float[] question(final String text) {
        return embed(onnx.questionPrefix() + text);
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
                    free == null ? model.newPredictor(new VectorTranslator(onnx.pooling(), onnx.inputs())) : free;
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

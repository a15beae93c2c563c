package vespera.embeddings;

import ai.djl.engine.Engine;
import ai.djl.util.Utils;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.nio.file.Path;

/**
 * The native runtime, started so that it neither phones home nor speaks to the console. DJL is told what to do by
 * system properties that it reads when its classes load, so this class must be the first of ours to touch it.
 */
final class QuietRuntime {

    private static final String ENGINE = "OnnxRuntime";

    private final Engine engine;
    private final String version;

    private QuietRuntime(final Engine engine, final String version) {
        this.engine = engine;
        this.version = version;
    }

    /**
     * Starts the runtime, or takes the one that runs.
     *
     * @param natives where the tokenizer's library is unpacked; the first folder given to a process stays in use
     * @throws IllegalStateException if DJL stays on line in spite of all
     */
    static QuietRuntime start(final Path natives) throws OrtException {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        setUnlessSet("ENGINE_CACHE_DIR", natives.toString());
        // DJL asks JNA whether there is a GPU, and JNA would make itself a folder in her home.
        setUnlessSet("jna.tmpdir", natives.toString());
        setUnlessSet("ai.djl.onnxruntime.num_threads", "1");
        setUnlessSet("ai.djl.onnxruntime.num_interop_threads", "1");
        // Without a logging provider SLF4J tells the console so; only its errors matter to anybody.
        setUnlessSet("slf4j.internal.verbosity", "ERROR");
        if (!Utils.isOfflineMode()) {
            throw new IllegalStateException("The environment variable DJL_OFFLINE keeps DJL on line");
        }
        final Engine engine = Engine.getEngine(ENGINE);
        final OrtEnvironment environment = OrtEnvironment.getEnvironment();
        environment.setTelemetry(false);
        return new QuietRuntime(engine, environment.getVersion());
    }

    Engine engine() {
        return engine;
    }

    /** ONNX Runtime's version. */
    String version() {
        return version;
    }

    private static void setUnlessSet(final String property, final String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}

package vespera.benchmarks;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

/** The bundled model run by ONNX Runtime's own interface: tokenizer, one run, the first token's vector. */
final class BareOnnx implements AutoCloseable {

    private static final String MODEL = "/bge-small-en-v1.5-q.onnx";
    private static final String TOKENIZER = "/bge-small-en-v1.5-q-tokenizer.json";
    private static final int DIMENSIONS = 384;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final HuggingFaceTokenizer tokenizer;

    private BareOnnx(final OrtEnvironment environment, final OrtSession session, final HuggingFaceTokenizer tokenizer) {
        this.environment = environment;
        this.session = session;
        this.tokenizer = tokenizer;
    }

    /** Unpacks the model into a folder and opens it with one thread that does not spin, as the product does. */
    static BareOnnx open(final Path folder) throws IOException, OrtException {
        Files.createDirectories(folder);
        final Path weights = unpack(MODEL, folder.resolve("model.onnx"));
        final Path json = unpack(TOKENIZER, folder.resolve("tokenizer.json"));
        final OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            final OrtSession session = environment.createSession(weights.toString(), options);
            return new BareOnnx(
                    environment,
                    session,
                    HuggingFaceTokenizer.newInstance(
                            Files.newInputStream(json), Map.of("truncation", "false", "padding", "false")));
        }
    }

    private static Path unpack(final String resource, final Path to) throws IOException {
        try (InputStream in = BareOnnx.class.getResourceAsStream(resource)) {
            Files.copy(Objects.requireNonNull(in, resource), to);
        }
        return to;
    }

    float[] vector(final String text) throws OrtException {
        final long[] ids = tokenizer.encode(text, true, false).getIds();
        final long[] mask = new long[ids.length];
        Arrays.fill(mask, 1);
        try (OnnxTensor input = tensor(ids);
                OnnxTensor attention = tensor(mask);
                OnnxTensor types = tensor(new long[ids.length]);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", input, "attention_mask", attention, "token_type_ids", types))) {
            final FloatBuffer numbers = ((OnnxTensor) result.get(0)).getFloatBuffer();
            final float[] first = new float[DIMENSIONS];
            numbers.get(first);
            return normalised(first);
        }
    }

    private OnnxTensor tensor(final long[] row) throws OrtException {
        return OnnxTensor.createTensor(environment, new long[][] {row});
    }

    private static float[] normalised(final float[] vector) {
        double squares = 0;
        for (final float value : vector) {
            squares += value * value;
        }
        final float scale = (float) (1 / Math.sqrt(squares));
        for (int i = 0; i < vector.length; i++) {
            vector[i] *= scale;
        }
        return vector;
    }

    @Override
    public void close() throws OrtException {
        session.close();
        tokenizer.close();
    }
}

package vespera.embeddings;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.TranslatorContext;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Set;

/**
 * Token ids in, the text's unit vector out. One text is a batch of one: vectors of quantised models change with the
 * company they are computed in.
 */
final class VectorTranslator implements NoBatchifyTranslator<long[], float[]> {

    private final OnnxModel.Pooling pooling;
    private final Set<String> inputs;

    VectorTranslator(final OnnxModel.Pooling pooling, final Set<String> inputs) {
        this.pooling = pooling;
        this.inputs = inputs;
    }

    @Override
    public NDList processInput(final TranslatorContext context, final long[] ids) {
        final NDManager manager = context.getNDManager();
        final Shape shape = new Shape(1, ids.length);
        final long[] mask = new long[ids.length];
        Arrays.fill(mask, 1);
        final NDList list = new NDList(
                named(manager.create(ids, shape), "input_ids"), named(manager.create(mask, shape), "attention_mask"));
        if (inputs.contains("token_type_ids")) {
            list.add(named(manager.create(new long[ids.length], shape), "token_type_ids"));
        }
        return list;
    }

    @Override
    public float[] processOutput(final TranslatorContext context, final NDList outputs) {
        final NDArray answer = outputs.get(0);
        final FloatBuffer numbers = answer.toByteBuffer().asFloatBuffer();
        final int dimensions =
                Math.toIntExact(answer.getShape().get(answer.getShape().dimension() - 1));
        final float[] first = new float[dimensions];
        numbers.get(first);
        // Some models pool by themselves and answer with one vector.
        if (pooling == OnnxModel.Pooling.CLS || !numbers.hasRemaining()) {
            return normalised(first);
        }
        final double[] sums = new double[dimensions];
        for (int i = 0; i < dimensions; i++) {
            sums[i] = first[i];
        }
        while (numbers.remaining() >= dimensions) {
            for (int i = 0; i < dimensions; i++) {
                sums[i] += numbers.get();
            }
        }
        for (int i = 0; i < dimensions; i++) {
            first[i] = (float) sums[i];
        }
        return normalised(first);
    }

    private static NDArray named(final NDArray array, final String name) {
        array.setName(name);
        return array;
    }

    private static float[] normalised(final float[] vector) {
        double squares = 0;
        for (final float value : vector) {
            squares += (double) value * value;
        }
        final double length = Math.sqrt(squares);
        if (!(length > 0) || Double.isInfinite(length)) {
            throw new IllegalStateException("The model answered with a vector of length " + length);
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) (vector[i] / length);
        }
        return vector;
    }
}

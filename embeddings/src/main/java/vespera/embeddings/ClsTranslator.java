package vespera.embeddings;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.TranslatorContext;
import java.util.Arrays;

/**
 * Token ids in, the unit vector of the first token ({@code [CLS]}) out. One text is a batch of one: vectors of
 * quantised models change with the company they are computed in.
 */
final class ClsTranslator implements NoBatchifyTranslator<long[], float[]> {

    private final int dimensions;

    ClsTranslator(final int dimensions) {
        this.dimensions = dimensions;
    }

    @Override
    public NDList processInput(final TranslatorContext context, final long[] ids) {
        final NDManager manager = context.getNDManager();
        final Shape shape = new Shape(1, ids.length);
        final long[] mask = new long[ids.length];
        Arrays.fill(mask, 1);
        return new NDList(
                named(manager.create(ids, shape), "input_ids"),
                named(manager.create(mask, shape), "attention_mask"),
                named(manager.create(new long[ids.length], shape), "token_type_ids"));
    }

    @Override
    public float[] processOutput(final TranslatorContext context, final NDList outputs) {
        final float[] first = new float[dimensions];
        outputs.get(0).toByteBuffer().asFloatBuffer().get(first);
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

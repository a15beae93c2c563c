package vespera.scriptorium.meaning;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The middle of some vectors. */
public final class Mean {

    private Mean() {}

    /** The sum of some vectors of one length, scaled to unit length; empty where there are none or they cancel out. */
    public static Optional<float[]> of(final List<float[]> vectors) {
        if (vectors.isEmpty()) {
            return Optional.empty();
        }
        final double[] sums = new double[vectors.getFirst().length];
        for (final float[] vector : vectors) {
            for (int i = 0; i < Math.min(sums.length, vector.length); i++) {
                sums[i] += vector[i];
            }
        }
        final double length = Math.sqrt(Arrays.stream(sums).map(x -> x * x).sum());
        if (length == 0) {
            return Optional.empty();
        }
        final float[] mean = new float[sums.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (float) (sums[i] / length);
        }
        return Optional.of(mean);
    }

    /** The cosine of two vectors of unit length; 0 where they differ in length. */
    public static double cosine(final float[] a, final float[] b) {
        float sum = 0;
        for (int i = 0; a.length == b.length && i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}

package vespera.benchmarks.quality;

import java.util.SplittableRandom;

/**
 * Fisher's randomisation test for paired figures, two-sided: how often the mean difference would be at least as far
 * from nothing if it were chance which of the two got which figure of a pair (Smucker, Allan and Carterette, CIKM 2007).
 *
 * @param difference the mean of what is tested less the mean of what it is compared with
 * @param p the chance of such a difference where there is none, from 0 (exclusive) to 1
 * @param pairs how many there were
 */
public record PairedTest(double difference, double p, int pairs) {

    private static final int ROUNDS = 100_000;
    /** Sums of the same numbers in another order differ by less. */
    private static final double ROUNDING = 1e-12;

    /**
     * Compares figures of the same questions; the same seed gives the same answer.
     *
     * @param tested one figure a question
     * @param baseline as many, in the same order
     */
    public static PairedTest of(final double[] tested, final double[] baseline, final long seed) {
        if (tested.length != baseline.length || tested.length == 0) {
            throw new IllegalArgumentException("as many figures of the one as of the other, and at least one");
        }
        final double[] differences = new double[tested.length];
        double sum = 0;
        for (int i = 0; i < tested.length; i++) {
            differences[i] = tested[i] - baseline[i];
            sum += differences[i];
        }
        final SplittableRandom random = new SplittableRandom(seed);
        int asFar = 0;
        for (int round = 0; round < ROUNDS; round++) {
            asFar += Math.abs(shuffled(differences, random)) >= Math.abs(sum) - ROUNDING ? 1 : 0;
        }
        return new PairedTest(sum / tested.length, (asFar + 1.0) / (ROUNDS + 1.0), tested.length);
    }

    private static double shuffled(final double[] differences, final SplittableRandom random) {
        double sum = 0;
        long bits = 0;
        for (int i = 0; i < differences.length; i++) {
            if (i % Long.SIZE == 0) {
                bits = random.nextLong();
            }
            sum += (bits & 1) == 0 ? differences[i] : -differences[i];
            bits >>>= 1;
        }
        return sum;
    }

    /** The mean of some figures; 0 where there are none. */
    public static double mean(final double[] figures) {
        double sum = 0;
        for (final double figure : figures) {
            sum += figure;
        }
        return figures.length == 0 ? 0 : sum / figures.length;
    }
}

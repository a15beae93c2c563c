package vespera.benchmarks.quality;

import java.util.List;
import vespera.gateway.cli.Benchmark.Figure;

/**
 * Whether something is good enough: better than what it is compared with by at least so much, and not by chance.
 *
 * @param what is measured
 * @param value its mean
 * @param baseline what it is compared with, in words
 * @param baselineValue that one's mean
 * @param least how much better it must be at least, in the unit of the means
 * @param test the paired test of the two
 */
public record Gate(String what, double value, String baseline, double baselineValue, double least, PairedTest test) {

    /** What chance must be below. */
    public static final double CHANCE = 0.05;

    /** Compares two rows of figures of the same questions. */
    public static Gate of(
            final String what,
            final double[] tested,
            final String baseline,
            final double[] other,
            final double least,
            final long seed) {
        return new Gate(
                what,
                PairedTest.mean(tested),
                baseline,
                PairedTest.mean(other),
                least,
                PairedTest.of(tested, other, seed));
    }

    /** The better by more than chance, and by enough. */
    public boolean passes() {
        return value - baselineValue >= least && test.p() < CHANCE;
    }

    /** The gain beside what it must be, the chance beside what it must be below, and the verdict: 1 for passed. */
    public List<Figure> figures() {
        return List.of(
                Figure.of(what, value, "", baseline, baselineValue),
                new Figure(
                        what + ": gain", value - baselineValue, "", "at least", least, (value - baselineValue) / least),
                new Figure(what + ": chance (p)", test.p(), "", "below", CHANCE, test.p() / CHANCE),
                new Figure(what + ": passes", passes() ? 1 : 0, "", "needed", 1, passes() ? 1 : 0));
    }
}

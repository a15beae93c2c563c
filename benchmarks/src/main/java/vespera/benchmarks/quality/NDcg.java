package vespera.benchmarks.quality;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Normalised discounted cumulative gain with binary gain: 1 for what is relevant, 0 for all else, discounted by the
 * logarithm to base 2 of the rank plus 1 (Järvelin and Kekäläinen, ACM TOIS 20(4), 2002).
 */
public final class NDcg {

    private NDcg() {}

    /**
     * How near the first {@code depth} of a ranking come to the best order there can be.
     *
     * @param ranking best first; what stands in it again counts once, where it stands first
     * @param depth how many places count, from 1
     * @return from 0 to 1; 0 where nothing is relevant
     */
    public static <T> double at(final int depth, final List<T> ranking, final Set<T> relevant) {
        double gain = 0;
        int rank = 0;
        final Set<T> seen = new HashSet<>();
        for (final T one : ranking) {
            if (seen.add(one)) {
                rank++;
                if (rank > depth) {
                    break;
                }
                gain += relevant.contains(one) ? discount(rank) : 0;
            }
        }
        double best = 0;
        for (int place = 1; place <= Math.min(depth, relevant.size()); place++) {
            best += discount(place);
        }
        return best == 0 ? 0 : gain / best;
    }

    private static double discount(final int rank) {
        return Math.log(2) / Math.log(rank + 1.0);
    }
}

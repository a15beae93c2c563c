package vespera.scriptorium.related;

/** Brings the numbers of a signal to a scale from 1 for the best to 0 where many are better. */
final class Scale {

    /** The scale ends where so many candidates are better. */
    static final int DEPTH = 100;

    /** Of few candidates even the last is one: it keeps a little. */
    private static final double LAST = 0.9;

    private Scale() {}

    /** All 0 where none is above 0. */
    static double[] of(final double[] scores) {
        final double[] top = new double[DEPTH + 1];
        int size = 0;
        double best = 0;
        double least = Double.MAX_VALUE;
        for (final double score : scores) {
            if (score > 0) {
                best = Math.max(best, score);
                least = Math.min(least, score);
                if (size < top.length) {
                    top[size++] = score;
                    rise(top, size - 1);
                } else if (score > top[0]) {
                    top[0] = score;
                    sink(top);
                }
            }
        }
        final double[] scaled = new double[scores.length];
        if (size == 0) {
            return scaled;
        }
        final double floor = size == top.length ? top[0] : least * LAST;
        for (int i = 0; i < scores.length; i++) {
            scaled[i] = scores[i] <= floor ? 0 : (scores[i] - floor) / (best - floor);
        }
        return scaled;
    }

    /** The least of the best stands first, as in every heap. */
    private static void rise(final double[] heap, final int from) {
        int at = from;
        while (at > 0 && heap[at] < heap[(at - 1) / 2]) {
            swap(heap, at, (at - 1) / 2);
            at = (at - 1) / 2;
        }
    }

    private static void sink(final double[] heap) {
        int at = 0;
        while (true) {
            int least = at;
            for (int child = 2 * at + 1; child <= 2 * at + 2 && child < heap.length; child++) {
                least = heap[child] < heap[least] ? child : least;
            }
            if (least == at) {
                return;
            }
            swap(heap, at, least);
            at = least;
        }
    }

    private static void swap(final double[] heap, final int a, final int b) {
        final double held = heap[a];
        heap[a] = heap[b];
        heap[b] = held;
    }
}

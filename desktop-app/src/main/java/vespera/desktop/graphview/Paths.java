package vespera.desktop.graphview;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** The way from one thing to another over the fewest connections, in either direction of each. */
public final class Paths {

    private Paths() {}

    /**
     * The edges of a shortest way in the order of walking; of several ways the one over what has fewer connections, since
     * that tells more.
     *
     * @return empty where there is no way, or from and to are the same
     */
    public static int[] shortest(final GraphIndex graph, final int from, final int to) {
        final int[] steps = steps(graph, to);
        if (from == to || steps[from] < 0) {
            return new int[0];
        }
        final int[] way = new int[steps[from]];
        int at = from;
        for (int i = 0; i < way.length; i++) {
            way[i] = next(graph, at, steps);
            at = graph.other(way[i], at);
        }
        return way;
    }

    private static int next(final GraphIndex graph, final int at, final int[] steps) {
        int best = -1;
        for (int i = graph.start[at]; i < graph.start[at + 1]; i++) {
            final int other = graph.other(graph.incident[i], at);
            if (steps[other] == steps[at] - 1
                    && (best < 0 || graph.degree(other) < graph.degree(graph.other(best, at)))) {
                best = graph.incident[i];
            }
        }
        return best;
    }

    /** How many steps each is away from one, -1 for what is not reached. */
    private static int[] steps(final GraphIndex graph, final int to) {
        final int[] steps = new int[graph.size()];
        Arrays.fill(steps, -1);
        steps[to] = 0;
        final Deque<Integer> queue = new ArrayDeque<>();
        queue.add(to);
        while (!queue.isEmpty()) {
            final int at = queue.removeFirst();
            for (int i = graph.start[at]; i < graph.start[at + 1]; i++) {
                final int other = graph.other(graph.incident[i], at);
                if (steps[other] < 0) {
                    steps[other] = steps[at] + 1;
                    queue.add(other);
                }
            }
        }
        return steps;
    }
}

package vespera.desktop.graphview;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which things belong together, told from the edges alone: the method of V. Blondel, J.-L. Guillaume, R. Lambiotte and
 * E. Lefebvre, "Fast unfolding of communities in large networks" (2008), with nodes visited in the order of their
 * numbers, so that the same graph always falls into the same parts.
 */
final class Communities {

    private static final int MOST_ROUNDS = 12;
    private static final int MOST_LEVELS = 12;
    private static final double WORTH_A_ROUND = 0.004;

    private Communities() {}

    /** One level: a graph whose nodes are parts of the level below. Weights count each edge from both of its ends. */
    private record Level(int[] start, int[] next, double[] weight, double[] inside, double total) {
        int size() {
            return start.length - 1;
        }

        double degree(final int node) {
            double sum = inside[node];
            for (int i = start[node]; i < start[node + 1]; i++) {
                sum += weight[i];
            }
            return sum;
        }
    }

    /** The part each node belongs to: numbered from 0, the largest first; a node without edges is a part of its own. */
    static int[] of(final GraphIndex graph) {
        Level level = first(graph);
        int[] part = IntStream.range(0, graph.size()).toArray();
        for (int depth = 0; depth < MOST_LEVELS; depth++) {
            final int[] moved = move(level);
            final int parts = numbered(moved);
            for (int n = 0; n < part.length; n++) {
                part[n] = moved[part[n]];
            }
            if (parts == level.size()) {
                break;
            }
            level = coarser(level, moved, parts);
        }
        return largestFirst(part, level.size());
    }

    private static Level first(final GraphIndex graph) {
        final int[] next = new int[graph.incident.length];
        final double[] weight = new double[next.length];
        for (int n = 0; n < graph.size(); n++) {
            for (int i = graph.start[n]; i < graph.start[n + 1]; i++) {
                next[i] = graph.other(graph.incident[i], n);
                weight[i] = 1;
            }
        }
        return new Level(graph.start, next, weight, new double[graph.size()], next.length);
    }

    /** Moves nodes to the neighbouring part where they add most, until hardly any move is left. */
    private static int[] move(final Level level) {
        final int count = level.size();
        final int[] part = IntStream.range(0, count).toArray();
        final double[] degree = new double[count];
        Arrays.setAll(degree, level::degree);
        final double[] whole = degree.clone();
        final double[] shared = new double[count];
        final int[] touched = new int[count];
        for (int round = 0; round < MOST_ROUNDS; round++) {
            int moves = 0;
            for (int n = 0; n < count; n++) {
                if (level.start[n] < level.start[n + 1]) {
                    moves += moveOne(level, n, part, degree[n], whole, shared, touched) ? 1 : 0;
                }
            }
            if (moves <= count * WORTH_A_ROUND) {
                break;
            }
        }
        return part;
    }

    private static boolean moveOne(
            final Level level,
            final int node,
            final int[] part,
            final double degree,
            final double[] whole,
            final double[] shared,
            final int[] touched) {
        int count = 0;
        for (int i = level.start[node]; i < level.start[node + 1]; i++) {
            final int other = part[level.next[i]];
            if (shared[other] == 0) {
                touched[count++] = other;
            }
            shared[other] += level.weight[i];
        }
        final int home = part[node];
        whole[home] -= degree;
        int best = home;
        double most = shared[home] - degree * whole[home] / level.total;
        for (int i = 0; i < count; i++) {
            final int other = touched[i];
            final double gain = shared[other] - degree * whole[other] / level.total;
            if (gain > most + 1e-9) {
                most = gain;
                best = other;
            }
        }
        for (int i = 0; i < count; i++) {
            shared[touched[i]] = 0;
        }
        whole[best] += degree;
        part[node] = best;
        return best != home;
    }

    /** Numbers the parts without gaps, in the order in which they first occur, and says how many there are. */
    private static int numbered(final int[] part) {
        final int[] number = new int[part.length];
        Arrays.fill(number, -1);
        int count = 0;
        for (int n = 0; n < part.length; n++) {
            if (number[part[n]] < 0) {
                number[part[n]] = count++;
            }
            part[n] = number[part[n]];
        }
        return count;
    }

    private static Level coarser(final Level fine, final int[] part, final int parts) {
        final int[] order = byPart(part, parts);
        final int[] start = new int[parts + 1];
        final int[] next = new int[fine.next.length];
        final double[] weight = new double[fine.next.length];
        final double[] inside = new double[parts];
        final int[] at = new int[parts];
        Arrays.fill(at, -1);
        int end = 0;
        int i = 0;
        for (int p = 0; p < parts; p++) {
            start[p] = end;
            for (; i < order.length && part[order[i]] == p; i++) {
                final int n = order[i];
                inside[p] += fine.inside[n];
                for (int e = fine.start[n]; e < fine.start[n + 1]; e++) {
                    final int to = part[fine.next[e]];
                    if (to == p) {
                        inside[p] += fine.weight[e];
                    } else if (at[to] >= start[p]) {
                        weight[at[to]] += fine.weight[e];
                    } else {
                        at[to] = end;
                        next[end] = to;
                        weight[end++] = fine.weight[e];
                    }
                }
            }
        }
        start[parts] = end;
        return new Level(start, Arrays.copyOf(next, end), Arrays.copyOf(weight, end), inside, fine.total);
    }

    private static int[] byPart(final int[] part, final int parts) {
        final int[] place = new int[parts + 1];
        for (final int p : part) {
            place[p + 1]++;
        }
        for (int p = 0; p < parts; p++) {
            place[p + 1] += place[p];
        }
        final int[] order = new int[part.length];
        for (int n = 0; n < part.length; n++) {
            order[place[part[n]]++] = n;
        }
        return order;
    }

    private static int[] largestFirst(final int[] part, final int parts) {
        final int[] size = new int[Math.max(1, parts)];
        for (final int p : part) {
            size[p]++;
        }
        final int[] rank = new int[size.length];
        final int[] order = IntStream.range(0, size.length)
                .boxed()
                .sorted((a, b) -> size[a] != size[b] ? size[b] - size[a] : a - b)
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i = 0; i < order.length; i++) {
            rank[order[i]] = i;
        }
        return Arrays.stream(part).map(p -> rank[p]).toArray();
    }
}

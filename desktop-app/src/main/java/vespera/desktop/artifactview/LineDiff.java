package vespera.desktop.artifactview;

import java.util.ArrayList;
import java.util.List;

/**
 * The difference of two texts, line by line: a shortest edit script by E. W. Myers, "An O(ND) Difference Algorithm and
 * Its Variations" (Algorithmica 1, 1986), the greedy form with its trace kept. Where two texts differ in more than
 * {@value #MOST_EDITS} lines, all that lies between their common beginning and end is given as replaced.
 */
final class LineDiff {

    /** What became of a line. */
    enum Kind {
        SAME,
        ADDED,
        REMOVED
    }

    /** A line of either text, without its line feed. */
    record Line(Kind kind, String text) {}

    private static final int MOST_EDITS = 1_500;

    private final List<String> before;
    private final List<String> after;
    private final List<Line> lines = new ArrayList<>();

    private LineDiff(final List<String> before, final List<String> after) {
        this.before = before;
        this.after = after;
    }

    /** All lines of both texts in order; removed ones before the added ones that replace them. */
    static List<Line> between(final String before, final String after) {
        final LineDiff diff = new LineDiff(split(before), split(after));
        diff.run();
        return List.copyOf(diff.lines);
    }

    private static List<String> split(final String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\n", -1));
    }

    private void run() {
        int start = 0;
        int endBefore = before.size();
        int endAfter = after.size();
        while (start < endBefore && start < endAfter && before.get(start).equals(after.get(start))) {
            start++;
        }
        while (endBefore > start
                && endAfter > start
                && before.get(endBefore - 1).equals(after.get(endAfter - 1))) {
            endBefore--;
            endAfter--;
        }
        before.subList(0, start).forEach(text -> lines.add(new Line(Kind.SAME, text)));
        middle(before.subList(start, endBefore), after.subList(start, endAfter));
        before.subList(endBefore, before.size()).forEach(text -> lines.add(new Line(Kind.SAME, text)));
    }

    private void middle(final List<String> a, final List<String> b) {
        final List<int[]> trace = new ArrayList<>();
        final int most = Math.min(a.size() + b.size(), MOST_EDITS);
        final int[] furthest = new int[2 * most + 3];
        for (int d = 0; d <= most; d++) {
            for (int k = -d; k <= d; k += 2) {
                int x = down(furthest, most + 1, k, d) ? furthest[most + 1 + k + 1] : furthest[most + 1 + k - 1] + 1;
                while (x < a.size() && x - k < b.size() && a.get(x).equals(b.get(x - k))) {
                    x++;
                }
                furthest[most + 1 + k] = x;
                if (x >= a.size() && x - k >= b.size()) {
                    walkBack(a, b, trace, d);
                    return;
                }
            }
            // Only the diagonals reached so far are needed to walk back.
            final int[] reached = new int[2 * d + 3];
            System.arraycopy(furthest, most + 1 - d - 1, reached, 0, reached.length);
            trace.add(reached);
        }
        a.forEach(text -> lines.add(new Line(Kind.REMOVED, text)));
        b.forEach(text -> lines.add(new Line(Kind.ADDED, text)));
    }

    /** Whether the furthest path to a diagonal comes from above, by adding a line, and not by removing one. */
    private static boolean down(final int[] furthest, final int zero, final int k, final int d) {
        return k == -d || k != d && furthest[zero + k - 1] < furthest[zero + k + 1];
    }

    private void walkBack(final List<String> a, final List<String> b, final List<int[]> trace, final int edits) {
        final List<Line> back = new ArrayList<>();
        int x = a.size();
        int y = b.size();
        for (int d = edits; d > 0; d--) {
            final int[] reached = trace.get(d - 1);
            final int zero = d;
            final int k = x - y;
            final int from = down(reached, zero, k, d) ? k + 1 : k - 1;
            final int fromX = reached[zero + from];
            final int fromY = fromX - from;
            while (x > fromX && y > fromY) {
                back.add(new Line(Kind.SAME, a.get(--x)));
                y--;
            }
            if (x > fromX) {
                back.add(new Line(Kind.REMOVED, a.get(--x)));
            } else {
                back.add(new Line(Kind.ADDED, b.get(--y)));
            }
        }
        while (x > 0) {
            back.add(new Line(Kind.SAME, a.get(--x)));
        }
        lines.addAll(back.reversed());
    }
}

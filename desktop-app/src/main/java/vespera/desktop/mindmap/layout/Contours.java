package vespera.desktop.mindmap.layout;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One run of van der Ploeg's algorithm (see {@link TidyTree}) over one half of a map. Subtrees are put below one
 * another as close as the contours of their facing sides allow; threads let a walk along a contour jump from a subtree
 * that ends early to the one that goes on, a stack of lowest rows tells which older sibling is in the way, and moves
 * are only noted on the way up and carried out on the way down. Topics are numbered in preorder, so that a loop from
 * the last to the first sees children before parents and no recursion is needed, however deep the tree.
 *
 * <p>"Out" is the distance from the root's near edge along the branches, "down" is across them.
 */
final class Contours {

    private static final int NONE = -1;

    private final Box[] boxes;
    private final int[][] children;
    private final int[] depth;
    private final double[] out;
    private final double[] span;
    private final double[] reach;
    private final double[] place;
    private final double[] move;
    private final double[] shift;
    private final double[] change;
    private final int[] upperThread;
    private final int[] lowerThread;
    private final int[] upperEnd;
    private final int[] lowerEnd;
    private final double[] upperEndMove;
    private final double[] lowerEndMove;
    private int filled;

    Contours(final Box root, final List<Box> branches, final double gapAcross, final double gapDown) {
        final int count = 1 + branches.stream().mapToInt(Contours::count).sum();
        boxes = new Box[count];
        children = new int[count][];
        depth = new int[count];
        out = new double[count];
        span = new double[count];
        reach = new double[count];
        place = new double[count];
        move = new double[count];
        shift = new double[count];
        change = new double[count];
        upperThread = filledWith(count);
        lowerThread = filledWith(count);
        upperEnd = new int[count];
        lowerEnd = new int[count];
        upperEndMove = new double[count];
        lowerEndMove = new double[count];
        number(root, branches);
        for (int n = 0; n < count; n++) {
            span[n] = boxes[n].height() + gapDown;
            reach[n] = boxes[n].width() + gapAcross;
        }
        for (int n = 0; n < count; n++) {
            for (final int child : children[n]) {
                out[child] = out[n] + reach[n];
                depth[child] = depth[n] + 1;
            }
        }
    }

    int size() {
        return boxes.length;
    }

    Box box(final int n) {
        return boxes[n];
    }

    int depth(final int n) {
        return depth[n];
    }

    /** The distance of the near edge from the root's near edge. */
    double out(final int n) {
        return out[n];
    }

    /** The upper edge, from a common zero; only after {@link #arrange}. */
    double down(final int n) {
        return place[n];
    }

    void arrange() {
        for (int n = size() - 1; n >= 0; n--) {
            stack(n);
        }
        for (int n = 0; n < size(); n++) {
            settle(n);
        }
    }

    private static int[] filledWith(final int count) {
        final int[] all = new int[count];
        Arrays.fill(all, NONE);
        return all;
    }

    private static int count(final Box branch) {
        final ArrayDeque<Box> open = new ArrayDeque<>(List.of(branch));
        int count = 0;
        while (!open.isEmpty()) {
            open.addAll(open.pop().open());
            count++;
        }
        return count;
    }

    private record Waiting(Box box, int parent, int position) {}

    private void number(final Box root, final List<Box> branches) {
        final ArrayDeque<Waiting> open = new ArrayDeque<>();
        open.push(new Waiting(root, NONE, 0));
        while (!open.isEmpty()) {
            final Waiting next = open.pop();
            final int n = filled++;
            final List<Box> below = n == 0 ? branches : next.box.open();
            boxes[n] = next.box;
            children[n] = new int[below.size()];
            if (next.parent != NONE) {
                children[next.parent][next.position] = n;
            }
            for (int i = below.size() - 1; i >= 0; i--) {
                open.push(new Waiting(below.get(i), n, i));
            }
        }
    }

    private double end(final int n) {
        return out[n] + reach[n];
    }

    /** How far out an older sibling's lower contour is the one in the way; the next entry reaches further. */
    private record Lowest(double end, int sibling, @Nullable Lowest next) {}

    private static Lowest on(final double end, final int sibling, final @Nullable Lowest before) {
        Lowest rest = before;
        while (rest != null && end >= rest.end) {
            rest = rest.next;
        }
        return new Lowest(end, sibling, rest);
    }

    private void stack(final int n) {
        final int[] kids = children[n];
        if (kids.length == 0) {
            upperEnd[n] = n;
            lowerEnd[n] = n;
            return;
        }
        Lowest lowest = on(end(upperEnd[kids[0]]), 0, null);
        for (int i = 1; i < kids.length; i++) {
            final double end = end(lowerEnd[kids[i]]);
            separate(kids, i, lowest);
            lowest = on(end, i, lowest);
        }
        final int first = kids[0];
        final int last = kids[kids.length - 1];
        place[n] = (place[first] + move[first] + move[last] + place[last] + span[last]) / 2 - span[n] / 2;
        upperEnd[n] = upperEnd[first];
        upperEndMove[n] = upperEndMove[first];
        lowerEnd[n] = lowerEnd[last];
        lowerEndMove[n] = lowerEndMove[last];
    }

    /** Moves child {@code i} below all that stands above it, walking both facing contours outwards side by side. */
    private void separate(final int[] kids, final int i, final Lowest stack) {
        Lowest lowest = stack;
        int above = kids[i - 1];
        int below = kids[i];
        double aboveMoves = move[above];
        double belowMoves = move[below];
        while (above != NONE && below != NONE) {
            while (end(above) > lowest.end && lowest.next != null) {
                lowest = lowest.next;
            }
            final double overlap = aboveMoves + place[above] + span[above] - belowMoves - place[below];
            // At the roots a gap is closed too: a subtree that is wide far out may have begun too low.
            if (overlap > 0 || (above == kids[i - 1] && below == kids[i])) {
                belowMoves += overlap;
                moveDown(kids, i, lowest.sibling, overlap);
            }
            final double aboveEnd = end(above);
            final double belowEnd = end(below);
            if (aboveEnd <= belowEnd) {
                above = children[above].length == 0 ? lowerThread[above] : children[above][children[above].length - 1];
                aboveMoves += above == NONE ? 0 : move[above];
            }
            if (aboveEnd >= belowEnd) {
                below = children[below].length == 0 ? upperThread[below] : children[below][0];
                belowMoves += below == NONE ? 0 : move[below];
            }
        }
        if (above == NONE && below != NONE) {
            threadUpper(kids, i, below, belowMoves);
        } else if (above != NONE && below == NONE) {
            threadLower(kids, i, above, aboveMoves);
        }
    }

    /** Moves a child, and notes that the siblings between it and the one in its way share the room evenly. */
    private void moveDown(final int[] kids, final int i, final int inTheWay, final double by) {
        final int child = kids[i];
        move[child] += by;
        upperEndMove[child] += by;
        lowerEndMove[child] += by;
        if (inTheWay != i - 1) {
            final double share = by / (i - inTheWay);
            shift[kids[inTheWay + 1]] += share;
            shift[child] -= share;
            change[child] -= by - share;
        }
    }

    private void threadUpper(final int[] kids, final int i, final int to, final double movesTo) {
        final int first = kids[0];
        final int end = upperEnd[first];
        upperThread[end] = to;
        final double skipped = movesTo - move[to] - upperEndMove[first];
        move[end] += skipped;
        place[end] -= skipped;
        upperEnd[first] = upperEnd[kids[i]];
        upperEndMove[first] = upperEndMove[kids[i]];
    }

    private void threadLower(final int[] kids, final int i, final int to, final double movesTo) {
        final int child = kids[i];
        final int end = lowerEnd[child];
        lowerThread[end] = to;
        final double skipped = movesTo - move[to] - lowerEndMove[child];
        move[end] += skipped;
        place[end] -= skipped;
        lowerEnd[child] = lowerEnd[kids[i - 1]];
        lowerEndMove[child] = lowerEndMove[kids[i - 1]];
    }

    /** Turns the noted moves into places; by preorder the moves of all ancestors are already in {@code move[n]}. */
    private void settle(final int n) {
        place[n] += move[n];
        double step = 0;
        double sum = 0;
        for (final int child : children[n]) {
            step += shift[child];
            sum += step + change[child];
            move[child] += sum + move[n];
        }
    }
}

package vespera.desktop.graphview;

import java.util.Arrays;

/**
 * The quadtree of J. Barnes and P. Hut, "A hierarchical O(N log N) force-calculation algorithm" (Nature 324, 1986),
 * kept flat: bodies are sorted along a Z-order curve (G. M. Morton, 1966), so that every cell is a range of them, and
 * cells lie in depth-first order with the number of the next cell to look at when one is far enough to be taken as a
 * single mass. Walking it needs no stack and reads memory almost in order.
 */
final class ForceTree {

    private static final int LEAF = 6;
    private static final int TOP_SHIFT = 30;
    private static final double SOFT = 4.0;

    private final double openness;
    private long[] keys = new long[0];
    private long[] spare = new long[0];
    private double[] bodyX = new double[0];
    private double[] bodyY = new double[0];
    private double[] bodyMass = new double[0];
    private int[] bodyNode = new int[0];
    private double[] cellX = new double[64];
    private double[] cellY = new double[64];
    private double[] cellMass = new double[64];
    private double[] cellReach = new double[64];
    private int[] cellNext = new int[64];
    private int[] cellLow = new int[64];
    private int[] cellHigh = new int[64];
    private int cells;

    /** @param theta the opening angle, cell width over distance: 0 is exact, 1 is quick */
    ForceTree(final double theta) {
        this.openness = 1 / (theta * theta);
    }

    /** The node that stands at this place of the curve. */
    int node(final int body) {
        return bodyNode[body];
    }

    /** Sorts the bodies and grows the tree over them; previous content is forgotten. */
    void build(final double[] x, final double[] y, final double[] mass) {
        final int count = x.length;
        if (keys.length != count) {
            keys = new long[count];
            spare = new long[count];
            bodyX = new double[count];
            bodyY = new double[count];
            bodyMass = new double[count];
            bodyNode = new int[count];
        }
        final double width = sortAlongCurve(x, y);
        for (int b = 0; b < count; b++) {
            final int n = (int) keys[b];
            bodyNode[b] = n;
            bodyX[b] = x[n];
            bodyY[b] = y[n];
            bodyMass[b] = mass[n];
        }
        cells = 0;
        if (count > 0) {
            grow(0, count, TOP_SHIFT, width);
        }
    }

    private double sortAlongCurve(final double[] x, final double[] y) {
        double minX = Double.MAX_VALUE;
        double minY = Double.MAX_VALUE;
        double maxX = -Double.MAX_VALUE;
        double maxY = -Double.MAX_VALUE;
        for (int n = 0; n < x.length; n++) {
            minX = Math.min(minX, x[n]);
            maxX = Math.max(maxX, x[n]);
            minY = Math.min(minY, y[n]);
            maxY = Math.max(maxY, y[n]);
        }
        final double width = Math.max(Math.max(maxX - minX, maxY - minY), 1e-6) * 1.0001;
        final double scale = 65536 / width;
        for (int n = 0; n < x.length; n++) {
            final int column = (int) ((x[n] - minX) * scale);
            final int row = (int) ((y[n] - minY) * scale);
            keys[n] = (spread(column) | spread(row) << 1) << 32 | n;
        }
        radixSort();
        return width;
    }

    private static long spread(final int sixteenBits) {
        long v = sixteenBits & 0xFFFFL;
        v = (v | v << 8) & 0x00FF00FFL;
        v = (v | v << 4) & 0x0F0F0F0FL;
        v = (v | v << 2) & 0x33333333L;
        return (v | v << 1) & 0x55555555L;
    }

    private void radixSort() {
        final int[] counts = new int[257];
        for (int shift = 32; shift < 64; shift += 8) {
            Arrays.fill(counts, 0);
            for (final long key : keys) {
                counts[(int) (key >>> shift & 0xFF) + 1]++;
            }
            for (int i = 0; i < 256; i++) {
                counts[i + 1] += counts[i];
            }
            for (final long key : keys) {
                spare[counts[(int) (key >>> shift & 0xFF)]++] = key;
            }
            final long[] sorted = spare;
            spare = keys;
            keys = sorted;
        }
    }

    private int grow(final int low, final int high, final int shift, final double width) {
        final int cell = newCell();
        final boolean leaf = high - low <= LEAF || shift < 0;
        double x = 0;
        double y = 0;
        double mass = 0;
        if (leaf) {
            for (int b = low; b < high; b++) {
                x += bodyX[b] * bodyMass[b];
                y += bodyY[b] * bodyMass[b];
                mass += bodyMass[b];
            }
        } else {
            for (int b = low, quarter = 0; quarter < 4; quarter++) {
                final int end = endOfQuarter(b, high, shift, quarter);
                if (end > b) {
                    final int child = grow(b, end, shift - 2, width / 2);
                    x += cellX[child] * cellMass[child];
                    y += cellY[child] * cellMass[child];
                    mass += cellMass[child];
                }
                b = end;
            }
        }
        cellX[cell] = x / mass;
        cellY[cell] = y / mass;
        cellMass[cell] = mass;
        cellReach[cell] = width * width * openness;
        cellLow[cell] = low;
        cellHigh[cell] = leaf ? high : -1;
        cellNext[cell] = cells;
        return cell;
    }

    private int endOfQuarter(final int low, final int high, final int shift, final int quarter) {
        int lo = low;
        int hi = high;
        while (lo < hi) {
            final int mid = (lo + hi) >>> 1;
            if ((keys[mid] >>> (32 + shift) & 3) <= quarter) {
                lo = mid + 1;
            } else {
                hi = mid;
            }
        }
        return lo;
    }

    private int newCell() {
        if (cells == cellX.length) {
            final int room = cells * 2;
            cellX = Arrays.copyOf(cellX, room);
            cellY = Arrays.copyOf(cellY, room);
            cellMass = Arrays.copyOf(cellMass, room);
            cellReach = Arrays.copyOf(cellReach, room);
            cellNext = Arrays.copyOf(cellNext, room);
            cellLow = Arrays.copyOf(cellLow, room);
            cellHigh = Arrays.copyOf(cellHigh, room);
        }
        return cells++;
    }

    /**
     * The push of all other bodies on this one, falling with the distance as 1/d.
     *
     * @param body its place on the curve
     * @param push receives x and y
     */
    void push(final int body, final double[] push) {
        final double x = bodyX[body];
        final double y = bodyY[body];
        double pushX = 0;
        double pushY = 0;
        int cell = 0;
        while (cell < cells) {
            final double dx = x - cellX[cell];
            final double dy = y - cellY[cell];
            final double square = dx * dx + dy * dy;
            final int high = cellHigh[cell];
            if (square > cellReach[cell]) {
                final double force = cellMass[cell] / (square + SOFT);
                pushX += dx * force;
                pushY += dy * force;
                cell = cellNext[cell];
            } else if (high >= 0) {
                for (int other = cellLow[cell]; other < high; other++) {
                    final double ox = x - bodyX[other];
                    final double oy = y - bodyY[other];
                    final double force = bodyMass[other] / (ox * ox + oy * oy + SOFT);
                    pushX += ox * force;
                    pushY += oy * force;
                }
                cell = cellNext[cell];
            } else {
                cell++;
            }
        }
        push[0] = pushX;
        push[1] = pushY;
    }
}

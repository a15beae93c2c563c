package vespera.desktop.graphview;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The tinted areas behind clusters, like the countries of a map: every cell of a coarse grid belongs to the cluster of
 * which most is near, where enough is near at all. Areas never overlap, and strays have none. Immutable by convention.
 */
final class Ground {

    /** The width of a cell in screen units. */
    static final double CELL = 8;

    private static final double REACH = 1.7;
    private static final double LEAST_REACH = 21;
    private static final double FURTHEST = 150;
    private static final double ENOUGH = 1.25;
    private static final int SOFTER = 2;
    private static final double LIGHT_TINT = 0.13;
    private static final double DARK_TINT = 0.17;

    private final int columns;
    private final int rows;
    private final byte[] winner;
    private final int[] peakAt;
    private final int[] cells;

    private Ground(final int columns, final int rows, final int clusters) {
        this.columns = columns;
        this.rows = rows;
        this.winner = new byte[columns * rows];
        Arrays.fill(winner, (byte) -1);
        this.peakAt = new int[clusters];
        Arrays.fill(peakAt, -1);
        this.cells = new int[clusters];
    }

    /** The areas of what is seen, or null where there are none. */
    static @Nullable Ground of(
            final Clusters clusters,
            final float[] x,
            final float[] y,
            final Viewport view,
            final @Nullable Spotlight light) {
        if (clusters.all().isEmpty()) {
            return null;
        }
        final int columns = (int) Math.ceil(view.width() / CELL) + 1;
        final int rows = (int) Math.ceil(view.height() / CELL) + 1;
        final Ground ground = new Ground(columns, rows, clusters.all().size());
        final float[] best = new float[columns * rows];
        final float[] density = new float[columns * rows];
        final double reach = Math.clamp(REACH * spacing(x, y) * view.zoom(), LEAST_REACH, FURTHEST);
        for (int c = 0; c < clusters.all().size(); c++) {
            Arrays.fill(density, 0);
            boolean any = false;
            for (final int n : clusters.all().get(c).members()) {
                if (light == null || light.has(n)) {
                    any |= ground.add(density, view.screenX(x[n]) / CELL, view.screenY(y[n]) / CELL, reach / CELL);
                }
            }
            if (any) {
                ground.claim(c, density, best);
            }
        }
        return ground;
    }

    /** How far apart things lie, if they filled a disc evenly. */
    private static double spacing(final float[] x, final float[] y) {
        double midX = 0;
        double midY = 0;
        double squares = 0;
        for (int n = 0; n < x.length; n++) {
            midX += x[n] / x.length;
            midY += y[n] / x.length;
        }
        for (int n = 0; n < x.length; n++) {
            squares += (x[n] - midX) * (x[n] - midX) + (y[n] - midY) * (y[n] - midY);
        }
        return Math.sqrt(2 * Math.PI * squares / x.length / Math.max(1, x.length));
    }

    private boolean add(final float[] density, final double midX, final double midY, final double reach) {
        final int fromX = (int) Math.max(0, Math.ceil(midX - reach));
        final int toX = (int) Math.min(columns - 1, Math.floor(midX + reach));
        final int fromY = (int) Math.max(0, Math.ceil(midY - reach));
        final int toY = (int) Math.min(rows - 1, Math.floor(midY + reach));
        final double square = 1 / (reach * reach);
        for (int row = fromY; row <= toY; row++) {
            final double dy = (row - midY) * (row - midY);
            for (int column = fromX; column <= toX; column++) {
                final double left = 1 - ((column - midX) * (column - midX) + dy) * square;
                if (left > 0) {
                    density[row * columns + column] += (float) (left * left);
                }
            }
        }
        return fromX <= toX && fromY <= toY;
    }

    private void claim(final int cluster, final float[] density, final float[] best) {
        float peak = 0;
        for (int i = 0; i < density.length; i++) {
            if (density[i] > best[i] && density[i] >= ENOUGH) {
                best[i] = density[i];
                if (winner[i] >= 0) {
                    cells[winner[i]]--;
                }
                winner[i] = (byte) cluster;
                cells[cluster]++;
                if (density[i] > peak) {
                    peak = density[i];
                    peakAt[cluster] = i;
                }
            }
        }
    }

    int columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    /** The cluster a cell belongs to, or -1. */
    int winner(final int column, final int row) {
        return winner[row * columns + column];
    }

    /** How many cells are a cluster's. */
    int cells(final int cluster) {
        return cells[cluster];
    }

    /** The middle of a cluster's area in screen units, x and then y; null where it has none in sight. */
    double @Nullable [] middle(final int cluster) {
        if (cells[cluster] == 0) {
            return null;
        }
        double sumX = 0;
        double sumY = 0;
        for (int i = 0; i < winner.length; i++) {
            if (winner[i] == cluster) {
                sumX += i % columns;
                final int row = i / columns;
                sumY += row;
            }
        }
        final double midX = sumX / cells[cluster];
        final double midY = sumY / cells[cluster];
        final boolean inside = winner((int) Math.round(midX), (int) Math.round(midY)) == cluster;
        final int peak = peakAt[cluster];
        final int peakRow = peak / columns;
        return inside || peak < 0
                ? new double[] {midX * CELL, midY * CELL}
                : new double[] {peak % columns * CELL, peakRow * CELL};
    }

    static double tint(final Palette palette) {
        return palette.onDark() ? DARK_TINT : LIGHT_TINT;
    }

    /** Each cell's colour. */
    int[] colours(final Palette palette) {
        final int[] colours = new int[winner.length];
        final int[] tints = new int[cells.length];
        Arrays.setAll(tints, c -> Palette.between(palette.background(), palette.category(c), tint(palette)));
        for (int i = 0; i < colours.length; i++) {
            colours[i] = winner[i] < 0 ? palette.background() : tints[winner[i]];
        }
        for (int i = 0; i < SOFTER; i++) {
            soften(colours, 1, columns);
            soften(colours, columns, rows);
        }
        return colours;
    }

    /** Each cell with half of what lies on either side, in lines that run so many cells apart: no steps are seen. */
    private void soften(final int[] colours, final int apart, final int length) {
        final int lines = colours.length / length;
        final int between = apart == 1 ? columns : 1;
        for (int line = 0; line < lines; line++) {
            int at = line * between;
            int before = colours[at];
            for (int i = 1; i < length - 1; i++) {
                at += apart;
                final int here = colours[at];
                colours[at] = half(half(before, colours[at + apart]), here);
                before = here;
            }
        }
    }

    private static int half(final int one, final int other) {
        return (one & other) + (((one ^ other) & 0xFEFEFE) >> 1);
    }
}

package vespera.desktop.graphview;

import java.util.Arrays;

/**
 * The areas behind clusters: for each the least polygon with sides in fixed directions around its members, those left
 * out that lie far from the rest. Costs a few operations a member.
 */
final class Hulls {

    /** Sides of an area. */
    static final int SIDES = 28;

    private static final double[] COS = new double[SIDES];
    private static final double[] SIN = new double[SIDES];
    private static final double STRAY = 2.1;

    static {
        Arrays.setAll(COS, i -> Math.cos(2 * Math.PI * i / SIDES));
        Arrays.setAll(SIN, i -> Math.sin(2 * Math.PI * i / SIDES));
    }

    private Hulls() {}

    /**
     * One area.
     *
     * @param cluster its number
     * @param x of the corners, in layout units
     * @param y of the corners
     */
    record Hull(int cluster, double[] x, double[] y) {}

    /** The areas in layout units, {@code room} of them around the members. */
    static Hull[] of(final Clusters clusters, final float[] x, final float[] y, final double room) {
        final Hull[] hulls = new Hull[clusters.all().size()];
        for (int c = 0; c < hulls.length; c++) {
            hulls[c] = around(c, clusters.all().get(c).members(), x, y, room);
        }
        return hulls;
    }

    private static Hull around(
            final int cluster, final int[] members, final float[] x, final float[] y, final double room) {
        double midX = 0;
        double midY = 0;
        for (final int n : members) {
            midX += x[n];
            midY += y[n];
        }
        midX /= members.length;
        midY /= members.length;
        double squares = 0;
        for (final int n : members) {
            squares += (x[n] - midX) * (x[n] - midX) + (y[n] - midY) * (y[n] - midY);
        }
        final double far = squares / members.length * STRAY * STRAY + 1;
        final double[] reach = new double[SIDES];
        Arrays.fill(reach, -Double.MAX_VALUE);
        for (final int n : members) {
            final double dx = x[n] - midX;
            final double dy = y[n] - midY;
            if (dx * dx + dy * dy <= far) {
                for (int i = 0; i < SIDES; i++) {
                    reach[i] = Math.max(reach[i], dx * COS[i] + dy * SIN[i]);
                }
            }
        }
        final double[] cornerX = new double[SIDES];
        final double[] cornerY = new double[SIDES];
        final double turn = 1 / Math.sin(2 * Math.PI / SIDES);
        for (int i = 0; i < SIDES; i++) {
            final int j = (i + 1) % SIDES;
            final double a = reach[i] + room;
            final double b = reach[j] + room;
            cornerX[i] = midX + (a * SIN[j] - b * SIN[i]) * turn;
            cornerY[i] = midY + (b * COS[i] - a * COS[j]) * turn;
        }
        return new Hull(cluster, cornerX, cornerY);
    }
}

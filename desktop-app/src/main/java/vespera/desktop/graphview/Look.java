package vespera.desktop.graphview;

import java.util.Arrays;

/**
 * How things look: their colours, their sizes and the parts they fall into. Immutable by convention.
 *
 * @param paint of each node: {@link #OWN}, {@link #QUIET}, {@link #LOUD}, a {@link #category} or a place on the
 *     {@link #ramp}
 * @param size the radius of each node in screen units at a zoom of 1
 * @param clusters areas behind the nodes; none where they are not to be seen
 */
public record Look(int[] paint, float[] size, Clusters clusters) {

    /** The colour of its kind. */
    public static final int OWN = -1;
    /** Sunk into the background. */
    public static final int QUIET = -2;
    /** The one loud colour. */
    public static final int LOUD = -3;

    private static final int RAMP = 1_000;
    private static final int STEPS = 255;
    private static final double SMALLEST = 3.1;
    private static final double LARGEST = 15;
    private static final double GROWTH = 1.25;

    /** By kind and by the number of connections, no clusters. */
    public static Look plain(final GraphIndex graph) {
        final int[] paint = new int[graph.size()];
        Arrays.fill(paint, OWN);
        return new Look(paint, sizesByDegree(graph), Clusters.none(graph));
    }

    /** Larger with more connections. */
    public static float[] sizesByDegree(final GraphIndex graph) {
        final float[] size = new float[graph.size()];
        for (int n = 0; n < size.length; n++) {
            size[n] = (float) Math.min(SMALLEST + GROWTH * Math.sqrt(graph.degree(n)), LARGEST);
        }
        return size;
    }

    /** The radius for a share from 0 to 1. */
    public static float size(final double share) {
        return (float) (SMALLEST + (LARGEST - SMALLEST) * Math.clamp(share, 0, 1));
    }

    /** The colour of the so many-th of several, from 0. */
    public static int category(final int number) {
        return number;
    }

    /** The colour at a share of the way from little (0) to much (1). */
    public static int ramp(final double share) {
        return RAMP + (int) Math.round(Math.clamp(share, 0, 1) * STEPS);
    }

    /** The colour itself, {@code 0xRRGGBB}, or {@code own} where it is {@link #OWN}. */
    public static int colour(final int paint, final Palette palette, final int own) {
        return switch (paint) {
            case OWN -> own;
            case QUIET -> Palette.between(palette.background(), palette.quiet(), 0.45);
            case LOUD -> palette.accent();
            default -> paint >= RAMP ? palette.ramp((paint - RAMP) / (double) STEPS) : palette.category(paint);
        };
    }
}

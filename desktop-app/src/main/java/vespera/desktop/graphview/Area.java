package vespera.desktop.graphview;

import java.util.ArrayList;
import java.util.List;

/**
 * The tinted ground of a cluster, in pixels.
 *
 * @param weight how strong the tint is, from 0 to 256
 */
record Area(double[] x, double[] y, int colour, int weight) {

    private static final double ROOM = 18;
    private static final int LIGHT_TINT = 20;
    private static final int DARK_TINT = 26;

    /** The areas of a picture, the largest first. */
    static List<Area> of(final Picture picture) {
        final Clusters clusters = picture.look().clusters();
        final List<Area> areas = new ArrayList<>();
        if (clusters.all().isEmpty() || picture.spotlight() != null && picture.spotlight().there() != null) {
            return areas;
        }
        final Viewport view = picture.view();
        final double ratio = picture.pixelRatio();
        final Palette palette = picture.palette();
        for (final Hulls.Hull hull :
                Hulls.of(clusters, picture.x(), picture.y(), ROOM / Math.max(0.3, view.zoom()))) {
            final double[] x = new double[Hulls.SIDES];
            final double[] y = new double[Hulls.SIDES];
            for (int i = 0; i < Hulls.SIDES; i++) {
                x[i] = view.screenX(hull.x()[i]) * ratio;
                y[i] = view.screenY(hull.y()[i]) * ratio;
            }
            areas.add(new Area(x, y, palette.category(hull.cluster()), palette.onDark() ? DARK_TINT : LIGHT_TINT));
        }
        return areas;
    }
}

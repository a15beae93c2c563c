package vespera.desktop.graphview;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A drawn picture and what stands where in it.
 *
 * @param graph what is drawn; arrays below have a place for each of its nodes
 * @param view which part is seen
 * @param look how large things are
 * @param spotlight what is there at all, or null for everything
 * @param names what to write where
 * @param settled whether the layout has come to rest
 */
record Frame(
        GraphIndex graph,
        float[] x,
        float[] y,
        Viewport view,
        Sheet sheet,
        Palette palette,
        Look look,
        @Nullable Spotlight spotlight,
        List<LabelPlan.Name> names,
        boolean settled) {

    double screenX(final int node) {
        return view.screenX(x[node]);
    }

    double screenY(final int node) {
        return view.screenY(y[node]);
    }

    double radius(final int node) {
        return Picture.radius(look, node, Picture.scale(view.zoom()));
    }

    /** Whether it exists at the moment shown. */
    boolean has(final int node) {
        return spotlight == null || spotlight.has(node);
    }

    boolean hasEdge(final int edge) {
        return spotlight == null || spotlight.hasEdge(edge);
    }
}

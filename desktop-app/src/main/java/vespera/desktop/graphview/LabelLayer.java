package vespera.desktop.graphview;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.CacheHint;
import javafx.scene.Group;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** The names of a frame as few real text nodes; what they say and where was decided elsewhere. FX thread only. */
final class LabelLayer extends Pane {

    /** So many new names are written in one go: each one is measured and made a picture of. */
    private static final int AT_ONCE = 16;

    private static final double HALO = 3.4;

    private final Text ruler = new Text("n");
    private final Map<Integer, Plate> shown = new HashMap<>();
    private @Nullable GraphIndex graph;
    private @Nullable Frame unfinished;

    LabelLayer() {
        setMouseTransparent(true);
        setManaged(false);
        ruler.setVisible(false);
        getChildren().add(ruler);
    }

    /** One name on a soft edge of the background's colour, kept as a picture: it is moved far more often than made. */
    private static final class Plate extends Group {
        private final Text halo = new Text();
        private final Text ink = new Text();
        private final LabelPlan.Name says;
        private final int behind;
        private boolean used;

        Plate(final LabelPlan.Name name, final int background) {
            says = name;
            behind = background;
            halo.setStrokeWidth(HALO);
            halo.setStrokeLineJoin(StrokeLineJoin.ROUND);
            halo.setOpacity(0.86);
            for (final Text part : List.of(halo, ink)) {
                part.setText(name.text());
                // Its place is known by this, before it was measured.
                part.setTextOrigin(VPos.TOP);
                part.setStyle(style(name.style()));
            }
            final Color ground = Palette.paint(background);
            ink.setFill(Palette.paint(name.colour()));
            halo.setFill(ground);
            halo.setStroke(ground);
            setCache(true);
            setCacheHint(CacheHint.SPEED);
            getChildren().addAll(halo, ink);
        }

        /** Whether it is written just as it should be; else another one is made, since this one is kept as a picture. */
        boolean says(final LabelPlan.Name name, final int background) {
            return says.text().equals(name.text())
                    && says.style() == name.style()
                    && says.colour() == name.colour()
                    && behind == background;
        }

        private static String style(final LabelPlan.Style style) {
            return "-fx-font-size: " + style.size() + "px;"
                    + (style == LabelPlan.Style.AREA ? "-fx-font-weight: bold;" : "");
        }
    }

    /** How many names are on the screen. */
    int count() {
        return shown.size();
    }

    /** What the names are written in, as the theme has it. */
    String family() {
        ruler.applyCss();
        return ruler.getFont().getFamily();
    }

    /** Writes some more of the names of the frame shown last; false where they all are there. */
    boolean more() {
        final Frame rest = unfinished;
        if (rest != null) {
            update(rest);
        }
        return rest != null;
    }

    /** Shows a frame's names, not too many new ones at once: {@link #more} writes the others. */
    void update(final Frame frame) {
        if (graph != frame.graph()) {
            graph = frame.graph();
            getChildren().removeAll(shown.values());
            shown.clear();
        }
        final int background = frame.palette().background();
        shown.values().forEach(plate -> plate.used = false);
        unfinished = null;
        int made = 0;
        for (final LabelPlan.Name name : frame.names()) {
            Plate plate = shown.get(name.key());
            if (plate == null || !plate.says(name, background)) {
                if (made < AT_ONCE) {
                    plate = write(name, background, plate);
                    made++;
                } else {
                    unfinished = frame;
                }
            }
            if (plate != null) {
                plate.setOpacity(name.opacity());
                plate.setLayoutX(Math.rint(name.x()) + HALO / 2);
                plate.setLayoutY(Math.rint(name.y()) + HALO / 2);
                plate.used = true;
            }
        }
        takeAway();
    }

    private Plate write(final LabelPlan.Name name, final int background, final @Nullable Plate before) {
        final Plate plate = new Plate(name, background);
        shown.put(name.key(), plate);
        if (before != null) {
            getChildren().remove(before);
        }
        getChildren().add(plate);
        return plate;
    }

    private void takeAway() {
        for (final Iterator<Plate> plates = shown.values().iterator(); plates.hasNext(); ) {
            final Plate plate = plates.next();
            if (!plate.used) {
                getChildren().remove(plate);
                plates.remove();
            }
        }
    }
}

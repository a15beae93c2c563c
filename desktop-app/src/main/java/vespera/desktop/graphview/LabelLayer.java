package vespera.desktop.graphview;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import javafx.scene.CacheHint;
import javafx.scene.Group;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** The names of a frame as few real text nodes; what they say and where was decided elsewhere. FX thread only. */
final class LabelLayer extends Pane {

    private final Text ruler = new Text("n");
    private final Map<Integer, Plate> shown = new HashMap<>();
    private @Nullable GraphIndex graph;

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
            halo.setStrokeWidth(3.4);
            halo.setStrokeLineJoin(StrokeLineJoin.ROUND);
            halo.setOpacity(0.86);
            for (final Text part : List.of(halo, ink)) {
                part.setText(name.text());
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

    /** Shows a frame's names. */
    void update(final Frame frame) {
        if (graph != frame.graph()) {
            graph = frame.graph();
            getChildren().removeAll(shown.values());
            shown.clear();
        }
        final int background = frame.palette().background();
        shown.values().forEach(plate -> plate.used = false);
        for (final LabelPlan.Name name : frame.names()) {
            Plate plate = shown.get(name.key());
            if (plate == null || !plate.says(name, background)) {
                if (plate != null) {
                    getChildren().remove(plate);
                }
                plate = new Plate(name, background);
                shown.put(name.key(), plate);
                getChildren().add(plate);
            }
            plate.setOpacity(name.opacity());
            plate.relocate(Math.rint(name.x()), Math.rint(name.y()));
            plate.used = true;
        }
        for (final Iterator<Plate> plates = shown.values().iterator(); plates.hasNext(); ) {
            final Plate plate = plates.next();
            if (!plate.used) {
                getChildren().remove(plate);
                plates.remove();
            }
        }
    }
}

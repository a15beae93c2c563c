package vespera.desktop.graphview;

import java.util.ArrayDeque;
import java.util.Deque;
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
    private final Deque<Plate> pool = new ArrayDeque<>();
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
        private LabelPlan.@Nullable Name says;
        private int behind = -1;
        private boolean used;

        Plate() {
            halo.setStrokeWidth(3.4);
            halo.setStrokeLineJoin(StrokeLineJoin.ROUND);
            halo.setOpacity(0.86);
            setCache(true);
            setCacheHint(CacheHint.SPEED);
            getChildren().addAll(halo, ink);
        }

        void say(final LabelPlan.Name name, final int background) {
            final LabelPlan.Name before = says;
            if (before == null || !before.text().equals(name.text()) || before.style() != name.style()) {
                for (final Text part : List.of(halo, ink)) {
                    part.setText(name.text());
                    part.setStyle(style(name.style()));
                }
            }
            if (before == null || before.colour() != name.colour() || behind != background) {
                final Color ground = Palette.paint(background);
                ink.setFill(Palette.paint(name.colour()));
                halo.setFill(ground);
                halo.setStroke(ground);
                behind = background;
            }
            says = name;
        }

        private static String style(final LabelPlan.Style style) {
            return "-fx-font-size: " + style.size() + "px;" + (style == LabelPlan.Style.AREA ? "-fx-font-weight: bold;" : "");
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
            pool.addAll(shown.values());
            shown.values().forEach(plate -> plate.setVisible(false));
            shown.clear();
        }
        shown.values().forEach(plate -> plate.used = false);
        for (final LabelPlan.Name name : frame.names()) {
            final Plate plate = shown.computeIfAbsent(name.key(), key -> take());
            plate.say(name, frame.palette().background());
            plate.setOpacity(name.opacity());
            plate.relocate(Math.rint(name.x()), Math.rint(name.y()));
            plate.used = true;
        }
        putAwayUnused();
    }

    private Plate take() {
        final Plate spare = pool.poll();
        final Plate plate = spare == null ? new Plate() : spare;
        if (spare == null) {
            getChildren().add(plate);
        }
        plate.setVisible(true);
        return plate;
    }

    private void putAwayUnused() {
        for (final Iterator<Plate> plates = shown.values().iterator(); plates.hasNext(); ) {
            final Plate plate = plates.next();
            if (!plate.used) {
                plate.setVisible(false);
                pool.add(plate);
                plates.remove();
            }
        }
    }
}

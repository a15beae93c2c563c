package vespera.desktop.graphpane;

import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import javafx.stage.FileChooser;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Notices;
import vespera.desktop.fx.Outside;
import vespera.desktop.graphview.GraphCanvas;
import vespera.desktop.graphview.GraphFile;
import vespera.desktop.graphview.Palette;
import vespera.desktop.graphview.Shown;
import vespera.desktop.graphview.Spot;
import vespera.desktop.texts.Texts;

/** Writes the graph as it is shown into a picture file of her choice. */
final class GraphExporting {

    private static final Texts TEXTS = Texts.of(GraphExporting.class);
    private static final double LEAST = 400;

    private final Desk desk;
    private final GraphModel model;
    private final GraphCanvas canvas;

    GraphExporting(final Desk desk, final GraphModel model, final GraphCanvas canvas) {
        this.desk = desk;
        this.model = model;
        this.canvas = canvas;
    }

    /** Asks where to, then writes in the background. */
    void ask() {
        if (canvas.getScene() == null) {
            return;
        }
        final FileChooser chooser = new FileChooser();
        chooser.setTitle(TEXTS.say("export-title"));
        chooser.setInitialFileName(TEXTS.say("export-name") + ".png");
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(TEXTS.say("export-png"), "*.png"),
                        new FileChooser.ExtensionFilter(TEXTS.say("export-svg"), "*.svg"));
        final File file = new Outside(canvas.getScene().getWindow()).save(chooser);
        if (file != null) {
            write(file.toPath());
        }
    }

    /** Writes it; says where to, or why not. */
    void write(final Path file) {
        final Shown shown = model.chosen().shown();
        final Map<String, Spot> places = canvas.places();
        final Palette palette =
                Objects.requireNonNullElse(canvas.paletteProperty().get(), Palette.light());
        final GraphFile picture = new GraphFile(
                shown, places, palette, Math.max(LEAST, canvas.getWidth()), Math.max(LEAST, canvas.getHeight()));
        desk.work()
                .query(
                        () -> {
                            picture.write(file);
                            return file;
                        },
                        written -> desk.notices().say(Notices.Tone.DONE, TEXTS.say("exported", written.toString())));
    }
}

package vespera.gateway.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vespera.gateway.Atelier;
import vespera.scriptorium.graph.Subgraph;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.tasks.TaskId;

/** What the command line asks of the part that can draw. */
public interface Windows {

    /** Opens the window on an atelier and returns when it is closed, with the exit code. */
    int open(Path folder, @Nullable String view);

    /**
     * Opens the window where no folder is named and none is an atelier: on the one that was open last, else with the
     * question which folder it shall be.
     *
     * @param here the folder that the command was given in
     */
    default int openAny(final Path here, final @Nullable String view) {
        return open(here, view);
    }

    /** Draws views to PNG files, all views and both themes where none is named. */
    List<Shot> screenshots(Path folder, Path out, @Nullable String view, @Nullable String theme, int width, int height);

    /**
     * Draws topics as a mind map into a picture file, {@code .svg}, {@code .png} or {@code .pdf}.
     *
     * @param topic the one in the middle; the whole atelier if empty
     * @param layout both, right, radial or org
     * @return how many topics are on it
     */
    default int drawMap(final Atelier atelier, final Optional<TaskId> topic, final String layout, final Path file) {
        throw new Refused("no-window", "Pictures are drawn by the desktop only.", "");
    }

    /**
     * Draws a graph into a PNG or SVG file, by its ending.
     *
     * @param all whether everything is drawn, and not only the sorts that the view shows at first
     */
    default void graph(
            final Subgraph graph,
            final boolean all,
            final Path file,
            final boolean dark,
            final int width,
            final int height)
            throws IOException {
        throw new UnsupportedOperationException("this program draws nothing");
    }

    /** A picture that was made. */
    record Shot(String view, String theme, String file) {}
}

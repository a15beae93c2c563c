package vespera.gateway.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /** A picture that was made. */
    record Shot(String view, String theme, String file) {}
}

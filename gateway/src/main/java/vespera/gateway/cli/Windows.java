package vespera.gateway.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The window, as the command line asks for it. */
public interface Windows {

    /** Opens a window on a folder and blocks until it is closed; gives the exit code. */
    int open(Path folder, @Nullable String view);

    /**
     * Renders views to PNG files, with no display.
     *
     * @param view one view's id, or null for all
     * @param theme {@code light} or {@code dark}, or null for both
     * @param width in pixels
     * @param height in pixels
     */
    List<Shot> screenshots(
            Path folder, Path out, @Nullable String view, @Nullable String theme, int width, int height);

    /** A picture that was made. */
    record Shot(String view, String theme, String file) {}
}

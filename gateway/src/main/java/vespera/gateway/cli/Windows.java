package vespera.gateway.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the command line asks of the part that can draw. */
public interface Windows {

    /** Opens the window on an atelier and returns when it is closed, with the exit code. */
    int open(Path folder, @Nullable String view);

    /** Draws views to PNG files, all views and both themes where none is named. */
    List<Shot> screenshots(Path folder, Path out, @Nullable String view, @Nullable String theme, int width, int height);

    /** A picture that was made. */
    record Shot(String view, String theme, String file) {}
}

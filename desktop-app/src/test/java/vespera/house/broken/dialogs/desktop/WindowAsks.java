package vespera.house.broken.dialogs.desktop;

import java.io.File;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/** Wrong twice: the system's dialogs past the one place that a test can answer for. */
public final class WindowAsks {

    /** Wrong: a file. */
    public @Nullable File file() {
        return new FileChooser().showOpenDialog(null);
    }

    /** Wrong: a folder. */
    public @Nullable File folder() {
        return new DirectoryChooser().showDialog(null);
    }
}

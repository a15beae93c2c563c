package vespera.house.broken.dialogs.desktop.fx;

import java.io.File;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/** Right: the one place. */
public final class Outside {

    /** Right. */
    public @Nullable File file() {
        return new FileChooser().showSaveDialog(null);
    }
}

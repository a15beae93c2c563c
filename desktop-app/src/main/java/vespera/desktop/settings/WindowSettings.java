package vespera.desktop.settings;

import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import vespera.desktop.desk.ActionGroup;
import vespera.desktop.desk.Keymap;

/** What can be set for the window around the settings. FX thread only. */
public interface WindowSettings {

    /** Uses and keeps {@code system}, {@code light} or {@code dark}. */
    void theme(String wanted);

    /** The providers of models were set anew. */
    void modelsChanged();

    /** How large everything is drawn, in percent. */
    ReadOnlyIntegerProperty zoomProperty();

    /** Draws everything so large and keeps that; from 80 to 200 percent. */
    void zoom(int percent);

    /** Uses and keeps {@code system}, {@code less} or {@code full}. */
    void motion(String wanted);

    Keymap keymap();

    /** Every action there is. */
    List<ActionGroup> groups();

    /** Keeps what was set in the {@link #keymap}. */
    void keepKeys();
}

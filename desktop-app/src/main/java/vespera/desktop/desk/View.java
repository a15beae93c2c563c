package vespera.desktop.desk;

import java.util.List;
import javafx.scene.Node;

/** One view on the rail. Made once, shown and hidden many times. */
public interface View {

    /** Stable, for example {@code board}. */
    String id();

    String title();

    /** The literal of an Ikonli Feather icon, for example {@code fth-columns}. */
    String icon();

    /** The view's node, made on first use. */
    Node node();

    /** What can be done here: in the palette always, its keys only while the view is shown. */
    List<Action> actions();

    /** It comes to the front: brings itself up to date and takes the focus. */
    void shown();
}

package vespera.desktop.desk;

import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/**
 * Where the keyboard is to go. What was made a moment ago stands in no scene until the next picture, and cannot have
 * the focus before; the last one who asked gets it then. FX thread only.
 */
public final class Focus {

    private @Nullable Node wanted;
    private int wishes;
    private Runnable forget = () -> {};

    /** Gives a node the focus, now or as soon as it stands in a scene. */
    public void to(final Node node) {
        to(node, node::requestFocus);
    }

    /**
     * Takes the focus, now or as soon as a node stands in a scene.
     *
     * @param take what gives the focus to the node, or to something in it
     */
    public void to(final Node node, final Runnable take) {
        wishes++;
        forget();
        if (node.getScene() != null) {
            take.run();
            return;
        }
        final ChangeListener<@Nullable Scene> arrival = (value, before, now) -> {
            if (now != null && wanted == node) {
                forget();
                take.run();
            }
        };
        wanted = node;
        node.sceneProperty().addListener(arrival);
        forget = () -> node.sceneProperty().removeListener(arrival);
    }

    /**
     * A wish for something that is not there yet, such as a text that is still read.
     *
     * @return to be run when it is there; does nothing where somebody else has asked for the keyboard meanwhile
     */
    public Runnable later(final Node node, final Runnable take) {
        wishes++;
        final int mine = wishes;
        return () -> {
            if (wishes == mine) {
                to(node, take);
            }
        };
    }

    /** Whether a node is to get the focus once it stands in a scene. */
    public boolean waitsFor(final Node node) {
        return wanted == node;
    }

    private void forget() {
        forget.run();
        wanted = null;
        forget = () -> {};
    }
}

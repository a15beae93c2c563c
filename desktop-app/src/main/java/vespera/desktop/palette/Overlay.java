package vespera.desktop.palette;

import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** Shows one thing at a time over the window, and gives the focus back where it was. FX thread only. */
public final class Overlay extends StackPane {

    private static final PseudoClass CLEAR = PseudoClass.getPseudoClass("clear");
    private static final double TOP = 72;
    private static final double EDGE = 24;
    private static final double STATUS = 36;

    private @Nullable Node before;
    private @Nullable Node first;

    public Overlay() {
        getStyleClass().add("overlay");
        getStylesheets()
                .add(Objects.requireNonNull(Overlay.class.getResource("/vespera/desktop/palette.css"))
                        .toExternalForm());
        setVisible(false);
        setAlignment(Pos.TOP_CENTER);
        setOnMousePressed(event -> {
            if (event.getTarget() == this) {
                hide();
            }
        });
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                keepFocus(scene);
            }
        });
    }

    /** While something is shown, Esc closes it wherever the focus is, and Tab does not lead behind it. */
    private void keepFocus(final Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (isVisible() && getScene() == scene && event.getCode() == KeyCode.ESCAPE) {
                hide();
                event.consume();
            }
        });
        scene.focusOwnerProperty().addListener((value, was, now) -> {
            if (isVisible() && getScene() == scene && first != null && !holds(now)) {
                first.requestFocus();
            }
        });
    }

    private boolean holds(final @Nullable Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == this) {
                return true;
            }
        }
        return false;
    }

    /** Shows a node at its preferred size and gives it the focus. */
    public void show(final Region node, final Node focus) {
        showAt(node, focus, Pos.TOP_CENTER);
    }

    /** As {@link #show}, at an edge of the window and, other than at the top, without dimming what is behind. */
    public void showAt(final Region node, final Node focus, final Pos place) {
        final boolean top = place == Pos.TOP_CENTER;
        setAlignment(place);
        setPadding(top ? new Insets(TOP, EDGE, EDGE, EDGE) : new Insets(EDGE, EDGE, STATUS, EDGE));
        pseudoClassStateChanged(CLEAR, !top);
        if (!isVisible() && getScene() != null) {
            before = getScene().getFocusOwner();
        }
        node.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().setAll(node);
        setVisible(true);
        first = focus;
        focus.requestFocus();
    }

    /** Takes it away. */
    public void hide() {
        setVisible(false);
        first = null;
        getChildren().clear();
        if (before != null) {
            before.requestFocus();
            before = null;
        }
    }
}

package vespera.desktop.shell;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.PopupControl;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import javafx.stage.Window;

/** The root of a window: lays out what is in it for less or more room than there is, and draws it that much larger. */
final class Zoomed extends Region {

    private static final double TEXT = 13;

    private final Region content;
    private final Scale scale = new Scale(1, 1, 0, 0);
    private final ListChangeListener<Window> popups = change -> {
        while (change.next()) {
            change.getAddedSubList().forEach(this::popup);
        }
    };

    Zoomed(final Region content) {
        this.content = content;
        getChildren().add(content);
        content.getTransforms().add(scale);
        sceneProperty().subscribe(scene -> {
            Window.getWindows().removeListener(popups);
            if (scene != null) {
                Window.getWindows().addListener(popups);
            }
        });
    }

    /** Draws everything so many times as large. */
    void zoom(final double times) {
        scale.setX(times);
        scale.setY(times);
        requestLayout();
    }

    /** Menus and tips are windows of their own: their texts are made larger, and all else in them follows. */
    private void popup(final Window window) {
        if (window instanceof PopupControl popup
                && popup.getOwnerWindow() != null
                && getScene() != null
                && within(popup.getOwnerNode())) {
            popup.setStyle(scale.getX() == 1 ? "" : "-fx-font-size: " + TEXT * scale.getX() + "px;");
        }
    }

    private boolean within(final Node owner) {
        return owner == null
                || owner.getScene() == getScene()
                || owner.getScene().getWindow() instanceof PopupControl;
    }

    @Override
    protected double computeMinWidth(final double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(final double width) {
        return 0;
    }

    @Override
    protected double computePrefWidth(final double height) {
        return content.prefWidth(-1) * scale.getX();
    }

    @Override
    protected double computePrefHeight(final double width) {
        return content.prefHeight(-1) * scale.getY();
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, getWidth() / scale.getX(), getHeight() / scale.getY());
    }
}

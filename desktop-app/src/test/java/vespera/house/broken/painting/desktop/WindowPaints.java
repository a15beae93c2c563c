package vespera.house.broken.painting.desktop;

import javafx.scene.control.Label;

/** Right: the window draws. */
public record WindowPaints(Label label) {}

package vespera.house.broken.upward.gateway;

import vespera.house.broken.upward.desktop.Window;

/** Wrong: a door without a window knows the window. */
public record DoorKnowsWindow(Window window) {}

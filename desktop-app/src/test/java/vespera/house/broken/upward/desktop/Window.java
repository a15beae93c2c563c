package vespera.house.broken.upward.desktop;

/** Right: a window that knows nobody. */
public record Window(int width) {}

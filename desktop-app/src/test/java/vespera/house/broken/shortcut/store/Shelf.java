package vespera.house.broken.shortcut.store;

/** Right: an adapter that knows nobody. */
public record Shelf(int books) {}

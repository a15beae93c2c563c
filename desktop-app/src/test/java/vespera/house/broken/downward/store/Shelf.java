package vespera.house.broken.downward.store;

/** Right: an adapter that knows nobody. */
public record Shelf(int books) {}

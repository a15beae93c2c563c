package vespera.house.broken.sideways.scriptorium;

/** Right: the core knows nobody. */
public record Idea(String name) {}

package vespera.house.broken.homeless.scriptorium;

/** Right: lives in the core. */
public record Housed(String name) {}

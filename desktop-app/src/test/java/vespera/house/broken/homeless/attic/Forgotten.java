package vespera.house.broken.homeless.attic;

/** Wrong: lives in no room of the house. */
public record Forgotten(String name) {}

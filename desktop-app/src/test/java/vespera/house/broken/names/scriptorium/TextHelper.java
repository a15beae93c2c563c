package vespera.house.broken.names.scriptorium;

/** Wrong: the name says nothing. */
public record TextHelper(String text) {}

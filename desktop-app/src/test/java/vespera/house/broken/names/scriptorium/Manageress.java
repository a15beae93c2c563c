package vespera.house.broken.names.scriptorium;

/** Right: a word that only begins like a forbidden one. */
public record Manageress(String name) {}

package vespera.house.broken.names.scriptorium;

/** Wrong: the name says nothing. */
public record TextUtils(String text) {}

package vespera.scriptorium.search;

/** What to search by. */
public enum Mode {
    TEXT,
    MEANING,
    ALL
}

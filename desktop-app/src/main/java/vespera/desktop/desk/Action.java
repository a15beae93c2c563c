package vespera.desktop.desk;

/**
 * Something a person can do, with a name and perhaps keys: it is in the palette.
 *
 * @param id stable, for example {@code board.new-card}
 * @param title what it is called
 * @param keys as {@code KeyCombination.valueOf} reads them, for example {@code Shortcut+K}; empty for none
 */
public record Action(String id, String title, String keys, Runnable run) {}

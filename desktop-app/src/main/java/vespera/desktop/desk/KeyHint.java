package vespera.desktop.desk;

/**
 * Keys that do something which is no {@link Action}, for the table of keys.
 *
 * @param keys as they are written for a person, for example {@code ↑ ↓} or {@code Alt+Enter}
 * @param does what they do, in a few words
 */
public record KeyHint(String keys, String does) {}

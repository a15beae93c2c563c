package vespera.scriptorium.suggestions;

/**
 * A line that says what is to be done.
 *
 * @param line from 1
 * @param title what is to be done, without the mark
 * @param mark what tells it, as a person calls it: {@code - [ ]} or {@code TODO}
 * @param text the whole line as it stands, stripped
 */
record TaskLine(int line, String title, String mark, String text) {}

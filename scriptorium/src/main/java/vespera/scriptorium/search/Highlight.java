package vespera.scriptorium.search;

/**
 * Where a found word stands in a hit's passage.
 *
 * @param from its first character, in code points of the passage
 * @param to after its last character
 */
public record Highlight(int from, int to) {}

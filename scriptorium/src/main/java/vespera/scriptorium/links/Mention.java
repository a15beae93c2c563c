package vespera.scriptorium.links;

/**
 * A name that stands in a text without being linked.
 *
 * @param name the title or alias that was looked for
 * @param text what stands there
 * @param line its line, from 1
 * @param from where it starts in the text, in code points
 * @param to where it ends, exclusive
 */
public record Mention(String name, String text, int line, int from, int to) {}

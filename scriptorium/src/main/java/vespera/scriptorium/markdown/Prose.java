package vespera.scriptorium.markdown;

/**
 * A piece of running text of one line: no code, no comment, no link, no tag, no HTML tag, no front matter.
 *
 * @param from where it starts in the text, as a UTF-16 index (for {@link String#substring})
 * @param to where it ends, exclusive
 * @param line its line, from 1
 */
public record Prose(int from, int to, int line) {}

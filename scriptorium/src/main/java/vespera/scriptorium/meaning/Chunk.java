package vespera.scriptorium.meaning;

/**
 * A passage of a document, of about 256 tokens.
 *
 * @param ordinal its place in the document, from 0
 * @param heading the headings above it, joined with {@code " > "}; empty at the top
 * @param text what is embedded and shown
 * @param from where it starts in the document's text, in code points
 * @param to where it ends, exclusive
 * @param line its first line, from 1
 */
public record Chunk(int ordinal, String heading, String text, int from, int to, int line) {}

package vespera.scriptorium.documents;

/**
 * A text to be changed together with others.
 *
 * @param id whose text
 * @param base the hash of the bytes that the new text was made from; another state is refused
 * @param text the whole new text, with line feeds only
 */
public record Rewrite(DocumentId id, String base, String text) {}

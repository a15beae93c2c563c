package vespera.scriptorium.documents;

/**
 * Unsaved text.
 *
 * @param base the hash of the file's bytes that the writing started from
 * @param text with line feeds only
 * @param caret in code points
 * @param at milliseconds since 1970 UTC
 */
public record Draft(DocumentId document, String base, String text, int caret, long at) {}

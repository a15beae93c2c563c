package vespera.scriptorium.documents;

import vespera.scriptorium.journal.Row;
import vespera.scriptorium.markdown.Reading;

/**
 * What a document's text says: replaces its links, tags, aliases and words.
 *
 * @param text the whole text, for the word index; empty for what is no text
 */
public record ReadingRow(DocumentId document, String path, Reading reading, String text) implements Row {}

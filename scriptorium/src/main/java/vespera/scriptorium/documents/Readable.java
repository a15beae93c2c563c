package vespera.scriptorium.documents;

import vespera.scriptorium.markdown.Reading;

/**
 * What a document has to read. Lines and offsets of the reading are those of the text.
 *
 * @param text Markdown and plain text as they are, with line feeds only; of every other type the Markdown that its hook
 *     made of it
 * @param reading what the text says about itself
 */
@SuppressWarnings("JavaLangClash") // nobody reads documents through java.lang.Readable
public record Readable(String text, Reading reading) {}

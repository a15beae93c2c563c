package vespera.scriptorium.documents;

import java.util.Optional;

/**
 * A document opened for reading or writing.
 *
 * @param text with line feeds only
 * @param base the hash of the bytes it came from, to be given back on saving
 * @param readOnly why it cannot be written, empty where it can
 * @param draft unsaved text from before, if any
 */
public record OpenText(Document document, String text, String base, String readOnly, Optional<Draft> draft) {}

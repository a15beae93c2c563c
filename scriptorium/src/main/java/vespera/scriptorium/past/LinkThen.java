package vespera.scriptorium.past;

import java.util.Optional;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.markdown.RawLink;

/**
 * A link as it stood, and where it led then.
 *
 * @param to empty where nothing had its target's name
 */
public record LinkThen(Document from, RawLink link, Optional<Document> to) {}

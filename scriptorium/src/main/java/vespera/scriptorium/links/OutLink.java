package vespera.scriptorium.links;

import java.util.Optional;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.markdown.RawLink;

/**
 * A link going out of a document.
 *
 * @param target where it leads, empty where nothing is there
 * @param suggested for a missing one the path of the document that has its target as an alias
 */
public record OutLink(RawLink link, Optional<Document> target, Optional<String> suggested) {}

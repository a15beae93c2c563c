package vespera.scriptorium.documents;

/**
 * A document to be made together with other changes.
 *
 * @param id a fresh one
 * @param path from the atelier's folder; folders on the way are made as needed
 */
public record NewText(DocumentId id, String path, String text) {}

package vespera.desktop.writing;

import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.documents.OpenText;

/**
 * The document that is open for writing.
 *
 * @param base the hash of the bytes the text stands on
 * @param saved the text that is saved
 * @param readOnly why it cannot be written, empty where it can
 */
record Sheet(DocumentId id, String base, String saved, String readOnly) {

    static Sheet of(final OpenText opened) {
        return new Sheet(opened.document().id(), opened.base(), opened.text(), opened.readOnly());
    }

    Sheet savedAs(final String hash, final String text) {
        return new Sheet(id, hash, text, readOnly);
    }
}

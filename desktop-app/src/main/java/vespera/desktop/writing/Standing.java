package vespera.desktop.writing;

import vespera.scriptorium.documents.Document;

/** What a person has to know about the document before her, and may have to decide. */
sealed interface Standing {

    /** No document is open. */
    record Empty() implements Standing {}

    /** Nothing to say. */
    record Plain() implements Standing {}

    /** It cannot be written. */
    record ReadOnly(String why) implements Standing {}

    /**
     * Unsaved text from an earlier run was put back.
     *
     * @param at when it was kept, in milliseconds since 1970 UTC
     */
    record Restored(long at) implements Standing {}

    /**
     * Another program wrote the file while there was unsaved text here.
     *
     * @param theirs the document as it lies in the folder
     * @param text whether theirs can be read as text
     */
    record Conflict(Document theirs, boolean text) implements Standing {}

    /** The file was removed by another program; the text is still here. */
    record Gone(String path) implements Standing {}

    /** It is a picture. */
    record Picture(Document document) implements Standing {}

    /** It could not be opened. */
    record Refusal(String message) implements Standing {}
}

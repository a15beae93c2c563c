package vespera.scriptorium.documents;

/** What became of a save. */
public sealed interface SaveResult {

    /** The file and the journal hold the text now. */
    record Saved(Document document) implements SaveResult {}

    /** The text was what the file holds already. */
    record Unchanged(Document document) implements SaveResult {}

    /**
     * The file was changed by another program since this text was opened. Both are kept: theirs as a version and in the
     * file, hers as the draft.
     */
    record Conflict(Document theirs) implements SaveResult {}
}

package vespera.desktop.desk;

import java.time.Instant;

/** Goes to a view, or to where a thing is best seen. */
public interface Navigator {

    void show(String viewId);

    /** Selects a thing and shows it where it is worked on: a document on the writing desk, a task on the board. */
    void open(Subject subject);

    /** Opens a document at a line, counted from 1. */
    void openAt(vespera.scriptorium.documents.DocumentId document, int line);

    /** Puts words into the search field and shows it. */
    void search(String words);

    /** Shows what changed lately, beside the view. */
    default void whatChanged() {}

    /** Shows the project as it was at a moment. */
    default void lookBack(final Instant at) {}
}

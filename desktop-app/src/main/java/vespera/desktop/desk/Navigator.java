package vespera.desktop.desk;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import vespera.scriptorium.binder.Relocation;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.journal.Actor;

/** Goes to a view, or to where a thing is best seen. */
public interface Navigator {

    void show(String viewId);

    /** Selects a thing and shows it where it is worked on: a document on the writing desk, a task on the board. */
    void open(Subject subject);

    /** As {@link #open}, in the other half of the window, which is made where there is none. */
    default void openBeside(final Subject subject) {
        open(subject);
    }

    /** Opens a document at a line, counted from 1. */
    void openAt(DocumentId document, int line);

    /** Shows the versions of a document with one of them chosen. */
    default void versions(final DocumentId document, final UUID version) {}

    /** Puts words into the open document where its caret is, marked as written by somebody else. */
    default void insert(final String words, final Actor author) {}

    /** Asks for a decision to be written down, about what is selected; what is known already is filled in. */
    default void decide(final String asked, final String chosen, final String why) {}

    /**
     * Gives a document another path; asks first whether links shall follow, where any lead to it.
     *
     * @param then is given the document once it is there
     */
    default void rename(final DocumentId document, final String to, final Consumer<Document> then) {}

    /**
     * Moves or renames folders, or several documents, as one step; asks first whether links shall follow.
     *
     * @param then is called once all is there
     */
    default void relocate(final Relocation.Wish wish, final Runnable then) {}

    /** Puts words into the search field and shows it. */
    void search(String words);

    /** Shows the page of somebody or something that the texts are about. */
    default void entity(final String id) {}

    /** Shows the suggestions about a document. */
    default void suggestions(final DocumentId document) {}

    /** Shows what changed lately, beside the view. */
    default void whatChanged() {}

    /** Shows the project as it was at a moment. */
    default void lookBack(final Instant at) {}
}

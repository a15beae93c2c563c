package vespera.scriptorium.suggestions;

import java.util.List;

/** What accepting a suggestion does. The subject's text is changed where nothing else is said. */
public sealed interface Deed {

    /** Nothing that can be done for her. */
    record None() implements Deed {}

    /**
     * Other words in the text.
     *
     * @param edits in the order of the text, none overlapping another
     */
    record Replace(List<Edit> edits) implements Deed {
        public Replace {
            edits = List.copyOf(edits);
        }
    }

    /**
     * A link to a document in the list “See also” at the end of another.
     *
     * @param source the path of the document that gets the link
     * @param target the path of the document it leads to
     */
    record SeeAlso(String source, String target) implements Deed {}

    /** A tag in the front matter, without {@code #}. */
    record Tag(String tag) implements Deed {}

    /** A new card on the board; the text stays as it is. */
    record Card(String title, String notes) implements Deed {}

    /**
     * The subject goes to the archive, and links to it lead to another document.
     *
     * @param kept the path of the document that says the same
     */
    record Retire(String kept) implements Deed {}

    /** A new document. */
    record Page(String path, String text) implements Deed {}

    /** What another part of the atelier knows how to do. */
    non-sealed interface Own extends Deed {

        /** The changes as things are now. */
        Changes changes();
    }

    /**
     * A stretch of text and what is to stand there.
     *
     * @param from where it starts, as a UTF-16 index (for {@link String#substring})
     * @param to where it ends, exclusive
     * @param before what stands there now
     */
    record Edit(int from, int to, String before, String after) {}
}

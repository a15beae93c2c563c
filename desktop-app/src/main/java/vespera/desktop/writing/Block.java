package vespera.desktop.writing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.documents.DocumentId;

/** A block of the preview, ready to be shown. */
sealed interface Block {

    /** The front matter, a name and its value a row; a problem where it could not be read. */
    record Properties(List<List<String>> rows, @Nullable String problem) implements Block {}

    record Heading(int level, List<Span> words) implements Block {}

    record Paragraph(List<Span> words) implements Block {}

    /**
     * A quotation, or a callout where it has a kind.
     *
     * @param kind as written after {@code [!}, lower case; empty for a plain quotation
     */
    record Quote(String kind, List<Span> title, List<Block> inside) implements Block {}

    /**
     * A list.
     *
     * @param first the first number, or 0 for a list without numbers
     */
    record Items(int first, List<Item> items) implements Block {}

    /** An entry; done is null where it is no box to tick. */
    record Item(@Nullable Boolean done, List<Block> inside) {}

    record Code(String text) implements Block {}

    /**
     * A table.
     *
     * @param rows the rows with their cells, the first being the head
     * @param sides to which side each column leans
     */
    record Table(List<List<List<Span>>> rows, List<Side> sides) implements Block {}

    /** A side. */
    enum Side {
        START,
        MIDDLE,
        END
    }

    record Rule() implements Block {}

    /** A picture of the atelier by its path, or null with the reason in the words. */
    record Picture(@Nullable String path, String words) implements Block {}

    /** A run of words in one style. */
    record Span(
            String text,
            boolean bold,
            boolean italic,
            Looks looks,
            @Nullable Target target) {}

    /** What a run of words is. */
    enum Looks {
        TEXT,
        CODE,
        LINK,
        MISSING,
        OUTSIDE,
        TAG,
        NOTE,
        STRUCK,
        MARKED
    }

    /**
     * Where a link leads.
     *
     * @param document null where there is none of that name, or it leads outside
     * @param subpath the heading or block in it, or null
     * @param words what was written: the name, or the address
     */
    record Target(@Nullable DocumentId document, @Nullable String subpath, String words) {}
}

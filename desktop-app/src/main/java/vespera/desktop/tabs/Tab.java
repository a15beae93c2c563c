package vespera.desktop.tabs;

import java.util.Optional;
import vespera.scriptorium.documents.DocumentId;

/**
 * One tab: a view, or the writing desk with a document on it.
 *
 * @param view what is shown, as the views are called
 * @param document what lies on the writing desk; empty for any other view
 * @param passing whether it makes way for the next thing that is opened, since nobody has worked in it yet
 */
public record Tab(String view, Optional<DocumentId> document, boolean passing) {

    /** The writing desk, the only view that stands in several tabs, one a document. */
    public static final String WRITING = "writing";

    /** Nothing yet: a page that offers what can be opened. */
    public static final String BLANK = "blank";

    /** A view that makes way for the next. */
    public static Tab of(final String view) {
        return new Tab(view, Optional.empty(), true);
    }

    /** A document that makes way for the next. */
    public static Tab of(final DocumentId document) {
        return new Tab(WRITING, Optional.of(document), true);
    }

    /** The same, to stay. */
    public Tab kept() {
        return new Tab(view, document, false);
    }

    /** Whether both show the same thing. */
    public boolean same(final Tab other) {
        return view.equals(other.view) && document.equals(other.document);
    }

    boolean blank() {
        return view.equals(BLANK);
    }

    String written() {
        return view + document.map(id -> ":" + id).orElse("") + (passing ? "?" : "");
    }

    static Optional<Tab> read(final String text) {
        final boolean passing = text.endsWith("?");
        final String rest = passing ? text.substring(0, text.length() - 1) : text;
        final int colon = rest.indexOf(':');
        try {
            final Tab tab = colon < 0
                    ? new Tab(rest, Optional.empty(), passing)
                    : new Tab(rest.substring(0, colon), Optional.of(DocumentId.of(rest.substring(colon + 1))), passing);
            return Optional.of(tab).filter(one -> !one.view.isBlank());
        } catch (IllegalArgumentException e) {
            // Written by another version: that tab is left out.
            return Optional.empty();
        }
    }
}

package vespera.gateway;

import vespera.scriptorium.documents.Documents;
import vespera.scriptorium.links.Links;
import vespera.scriptorium.meaning.VectorStore;
import vespera.scriptorium.related.Neighbours;
import vespera.scriptorium.related.Related;

/** What the atelier finds out about her texts by itself. */
public final class Organising {

    private final Neighbours neighbours;
    private final Related related;

    Organising(final Documents documents, final Links links, final VectorStore vectors, final Meaning meaning) {
        neighbours = new Neighbours(documents, vectors, meaning::model);
        related = new Related(documents, links, neighbours);
    }

    /** The documents nearest to one in meaning. */
    public Neighbours neighbours() {
        return neighbours;
    }

    /** What belongs to a document though nobody linked it. */
    public Related related() {
        return related;
    }
}

package vespera.gateway;

import vespera.scriptorium.documents.Documents;
import vespera.scriptorium.journal.Gate;
import vespera.scriptorium.links.LinkRewriting;
import vespera.scriptorium.links.Links;
import vespera.scriptorium.links.OutsideRenames;
import vespera.scriptorium.tasks.Tasks;
import vespera.store.CoreStore;

/** Renames, here and by other programs, and the links that are to follow. */
public final class Renames {

    private final LinkRewriting rewriting;
    private final OutsideRenames outside;

    Renames(final Gate gate, final Documents documents, final Links links, final Tasks tasks, final CoreStore store) {
        rewriting = new LinkRewriting(gate, documents, links, tasks);
        outside = new OutsideRenames(store.journal(), gate, store.memory(), documents, rewriting);
    }

    /** Renames together with the links that lead there. */
    public LinkRewriting rewriting() {
        return rewriting;
    }

    /** Renames by other programs that links did not follow yet. */
    public OutsideRenames outside() {
        return outside;
    }
}

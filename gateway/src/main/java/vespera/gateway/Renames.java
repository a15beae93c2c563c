package vespera.gateway;

import vespera.scriptorium.arrangement.Arrangement;
import vespera.scriptorium.binder.Cutting;
import vespera.scriptorium.binder.DocumentCards;
import vespera.scriptorium.binder.Relocating;
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
    private final Relocating relocating;
    private final Cutting cutting;
    private final DocumentCards cards;

    Renames(
            final Gate gate,
            final Documents documents,
            final Links links,
            final Tasks tasks,
            final Arrangement arrangement,
            final CoreStore store) {
        rewriting = new LinkRewriting(gate, documents, links, tasks);
        outside = new OutsideRenames(store.journal(), gate, store.memory(), documents, rewriting);
        relocating = new Relocating(gate, documents, arrangement, rewriting);
        cards = new DocumentCards(gate, documents, tasks);
        cutting = new Cutting(gate, documents, arrangement, rewriting);
    }

    /** Renames together with the links that lead there. */
    public LinkRewriting rewriting() {
        return rewriting;
    }

    /** Moves of whole folders, and of many documents at once. */
    public Relocating relocating() {
        return relocating;
    }

    /** Two documents of one, and one of several. */
    public Cutting cutting() {
        return cutting;
    }

    /** Cards that stand for documents. */
    public DocumentCards cards() {
        return cards;
    }

    /** Renames by other programs that links did not follow yet. */
    public OutsideRenames outside() {
        return outside;
    }
}

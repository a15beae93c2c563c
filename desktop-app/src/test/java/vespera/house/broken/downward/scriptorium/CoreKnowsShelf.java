package vespera.house.broken.downward.scriptorium;

import vespera.house.broken.downward.store.Shelf;

/** Wrong: the core knows an adapter. */
public record CoreKnowsShelf(Shelf shelf) {}

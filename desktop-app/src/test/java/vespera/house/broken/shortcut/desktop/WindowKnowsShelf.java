package vespera.house.broken.shortcut.desktop;

import vespera.house.broken.shortcut.store.Shelf;

/** Wrong: the window goes past the gateway to an adapter. */
public record WindowKnowsShelf(Shelf shelf) {}

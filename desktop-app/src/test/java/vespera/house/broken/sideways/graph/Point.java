package vespera.house.broken.sideways.graph;

import vespera.house.broken.sideways.scriptorium.Idea;

/** Right: an adapter knows the core. */
public record Point(Idea idea) {}

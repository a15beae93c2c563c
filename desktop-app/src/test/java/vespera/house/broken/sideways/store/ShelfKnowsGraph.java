package vespera.house.broken.sideways.store;

import vespera.house.broken.sideways.graph.Point;

/** Wrong: one adapter knows another. */
public record ShelfKnowsGraph(Point point) {}

package vespera.desktop.graphview;

/** A place in the layout, in layout units. */
public record Spot(double x, double y) {}

/** The graph on the screen: its own force layout, its own rasteriser, and the control that joins them. */
@NullMarked
package vespera.desktop.graphview;

import org.jspecify.annotations.NullMarked;

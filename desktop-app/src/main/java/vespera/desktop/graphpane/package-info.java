/** The graph view: what it shows, how much of it, and where it comes from. */
@NullMarked
package vespera.desktop.graphpane;

import org.jspecify.annotations.NullMarked;

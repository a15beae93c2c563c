/** The middle of the window: tabs in one half or two, as values without nodes, and the nodes that show them. */
@NullMarked
package vespera.desktop.tabs;

import org.jspecify.annotations.NullMarked;

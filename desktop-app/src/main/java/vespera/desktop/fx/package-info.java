/** The way onto the window's own thread. */
@NullMarked
package vespera.desktop.fx;

import org.jspecify.annotations.NullMarked;

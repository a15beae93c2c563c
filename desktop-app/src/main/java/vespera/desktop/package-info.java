/** The window, and the program's main. */
@NullMarked
package vespera.desktop;

import org.jspecify.annotations.NullMarked;

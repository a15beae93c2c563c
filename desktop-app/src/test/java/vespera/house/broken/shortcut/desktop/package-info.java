/** A small wrong house, for the rule about the window. */
@NullMarked
package vespera.house.broken.shortcut.desktop;

import org.jspecify.annotations.NullMarked;

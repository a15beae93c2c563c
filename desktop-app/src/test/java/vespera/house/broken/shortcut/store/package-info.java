/** A small wrong house, for the rule about the window. */
@NullMarked
package vespera.house.broken.shortcut.store;

import org.jspecify.annotations.NullMarked;

/** A small wrong house, for the rule about JavaFX. */
@NullMarked
package vespera.house.broken.painting.desktop;

import org.jspecify.annotations.NullMarked;

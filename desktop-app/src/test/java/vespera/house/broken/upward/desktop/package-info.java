/** A small wrong house, for the rule about the gateway. */
@NullMarked
package vespera.house.broken.upward.desktop;

import org.jspecify.annotations.NullMarked;

/** A small wrong house, for the rule about the core. */
@NullMarked
package vespera.house.broken.downward.scriptorium;

import org.jspecify.annotations.NullMarked;

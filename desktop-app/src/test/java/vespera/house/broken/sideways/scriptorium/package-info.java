/** A small wrong house, for the rule about adapters. */
@NullMarked
package vespera.house.broken.sideways.scriptorium;

import org.jspecify.annotations.NullMarked;

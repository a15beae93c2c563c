/** A small wrong house, for the rule about adapters. */
@NullMarked
package vespera.house.broken.sideways.store;

import org.jspecify.annotations.NullMarked;

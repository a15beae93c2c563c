/** A small wrong house, for the rule about the core. */
@NullMarked
package vespera.house.broken.downward.store;

import org.jspecify.annotations.NullMarked;

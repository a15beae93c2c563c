/** A small wrong house, for the rule about the network. */
@NullMarked
package vespera.house.broken.network.scriptorium;

import org.jspecify.annotations.NullMarked;

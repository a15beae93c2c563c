/** A small wrong house, for the rule about names. */
@NullMarked
package vespera.house.broken.names.scriptorium;

import org.jspecify.annotations.NullMarked;

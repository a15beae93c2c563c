/** A small wrong house, for the rule about rooms. */
@NullMarked
package vespera.house.broken.homeless.scriptorium;

import org.jspecify.annotations.NullMarked;

/** A small wrong house, for the rule about circles. */
@NullMarked
package vespera.house.broken.circle.scriptorium.right;

import org.jspecify.annotations.NullMarked;

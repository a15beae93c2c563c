/** A small wrong house, for the rule about waiting. */
@NullMarked
package vespera.house.broken.sleep.gateway;

import org.jspecify.annotations.NullMarked;

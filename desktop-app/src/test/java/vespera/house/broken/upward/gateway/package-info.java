/** A small wrong house, for the rule about the gateway. */
@NullMarked
package vespera.house.broken.upward.gateway;

import org.jspecify.annotations.NullMarked;

/** A small wrong house, for the rule about the console. */
@NullMarked
package vespera.house.broken.console.gateway;

import org.jspecify.annotations.NullMarked;

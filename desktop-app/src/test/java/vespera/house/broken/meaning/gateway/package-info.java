/** A small wrong house, for the rule about DJL. */
@NullMarked
package vespera.house.broken.meaning.gateway;

import org.jspecify.annotations.NullMarked;

/** The loopback door: a second process hands its command line to the one that owns the atelier. */
@NullMarked
package vespera.gateway.door;

import org.jspecify.annotations.NullMarked;

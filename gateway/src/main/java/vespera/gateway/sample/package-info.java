/** The sample atelier: a novella in progress that comes with the program. */
@NullMarked
package vespera.gateway.sample;

import org.jspecify.annotations.NullMarked;

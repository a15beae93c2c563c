/** How much was written, and how much she means to write. */
@NullMarked
package vespera.scriptorium.goals;

import org.jspecify.annotations.NullMarked;

/** Decisions: what was asked, what could have been chosen, what was, by whom and why. */
@NullMarked
package vespera.scriptorium.decisions;

import org.jspecify.annotations.NullMarked;

/** What the atelier proposes to put in order, each with its reason, and what became of it. */
@NullMarked
package vespera.scriptorium.suggestions;

import org.jspecify.annotations.NullMarked;

/** What was computed from contents and can be computed again. */
@NullMarked
package vespera.scriptorium.derived;

import org.jspecify.annotations.NullMarked;

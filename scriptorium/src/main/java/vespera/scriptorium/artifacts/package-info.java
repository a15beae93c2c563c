/** Artifacts: every message, file version, decision and system action as a record that can be found again. */
@NullMarked
package vespera.scriptorium.artifacts;

import org.jspecify.annotations.NullMarked;

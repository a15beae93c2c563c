/** The project as it was: replay, checkpoints, what changed between two moments, and histories of several devices. */
@NullMarked
package vespera.scriptorium.past;

import org.jspecify.annotations.NullMarked;

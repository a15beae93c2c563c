/** Undo and redo: reversing what a command did by new events. */
@NullMarked
package vespera.scriptorium.undo;

import org.jspecify.annotations.NullMarked;

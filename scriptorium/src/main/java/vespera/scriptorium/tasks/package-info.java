/** The task tree: the records behind board cards and map topics, and the one service that changes them. */
@NullMarked
package vespera.scriptorium.tasks;

import org.jspecify.annotations.NullMarked;

/** The board: tasks with a status as cards in the columns of the workflow. */
@NullMarked
package vespera.desktop.board;

import org.jspecify.annotations.NullMarked;

/** Search by words and meaning, with reasons. */
@NullMarked
package vespera.desktop.searchview;

import org.jspecify.annotations.NullMarked;

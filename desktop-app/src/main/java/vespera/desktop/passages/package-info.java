/** A passage of a text as it is quoted in lists and cards, with the words marked that it is about. */
@NullMarked
package vespera.desktop.passages;

import org.jspecify.annotations.NullMarked;

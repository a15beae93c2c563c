/** Two texts that grew from one, brought together by hand: what agrees is taken, what does not is decided. */
@NullMarked
package vespera.desktop.merging;

import org.jspecify.annotations.NullMarked;

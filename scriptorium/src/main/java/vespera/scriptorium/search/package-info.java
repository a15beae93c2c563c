/** Search over words and meaning, fused, with a reason for each hit. */
@NullMarked
package vespera.scriptorium.search;

import org.jspecify.annotations.NullMarked;

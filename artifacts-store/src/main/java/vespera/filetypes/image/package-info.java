/** Pictures and what they say about themselves. */
@NullMarked
package vespera.filetypes.image;

import org.jspecify.annotations.NullMarked;

/** Books in EPUB. */
@NullMarked
package vespera.filetypes.epub;

import org.jspecify.annotations.NullMarked;

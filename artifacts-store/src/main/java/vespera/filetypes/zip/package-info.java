/** Reading archives that may be hostile. */
@NullMarked
package vespera.filetypes.zip;

import org.jspecify.annotations.NullMarked;

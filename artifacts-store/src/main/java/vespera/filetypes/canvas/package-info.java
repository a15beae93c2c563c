/** JSON Canvas. */
@NullMarked
package vespera.filetypes.canvas;

import org.jspecify.annotations.NullMarked;

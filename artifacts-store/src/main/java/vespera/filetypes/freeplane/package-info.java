/** Mind maps of Freeplane. */
@NullMarked
package vespera.filetypes.freeplane;

import org.jspecify.annotations.NullMarked;

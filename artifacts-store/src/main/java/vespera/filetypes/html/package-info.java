/** Web pages. */
@NullMarked
package vespera.filetypes.html;

import org.jspecify.annotations.NullMarked;

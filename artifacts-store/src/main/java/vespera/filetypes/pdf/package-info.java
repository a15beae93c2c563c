/** PDF by PDFBox. */
@NullMarked
package vespera.filetypes.pdf;

import org.jspecify.annotations.NullMarked;

/** Word documents. */
@NullMarked
package vespera.filetypes.docx;

import org.jspecify.annotations.NullMarked;

/** Writing Markdown out of other markup. */
@NullMarked
package vespera.filetypes.markup;

import org.jspecify.annotations.NullMarked;

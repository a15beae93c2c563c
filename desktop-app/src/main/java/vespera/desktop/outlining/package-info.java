/** The headings of the open text beside it: where the caret is, and sections moved about. */
@NullMarked
package vespera.desktop.outlining;

import org.jspecify.annotations.NullMarked;

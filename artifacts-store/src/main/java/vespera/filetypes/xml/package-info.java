/** Reading XML that may be hostile. */
@NullMarked
package vespera.filetypes.xml;

import org.jspecify.annotations.NullMarked;

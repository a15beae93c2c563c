/** Outlines in OPML. */
@NullMarked
package vespera.filetypes.opml;

import org.jspecify.annotations.NullMarked;

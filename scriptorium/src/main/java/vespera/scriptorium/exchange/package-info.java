/**
 * Outlines and mind maps of other programs: Freeplane's {@code .mm}, OPML and Markdown, read and written without losing
 * what we have no word for. Pure: bytes in, values out.
 */
@NullMarked
package vespera.scriptorium.exchange;

import org.jspecify.annotations.NullMarked;

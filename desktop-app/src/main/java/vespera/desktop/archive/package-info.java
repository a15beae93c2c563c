/** The archive: everything that was put away, to be looked through and brought back. */
@NullMarked
package vespera.desktop.archive;

import org.jspecify.annotations.NullMarked;

/** Reading what is no plain text: one hook a type. */
@NullMarked
package vespera.scriptorium.filetypes;

import org.jspecify.annotations.NullMarked;

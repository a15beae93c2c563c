/** Texts cut into lines, sentences and words, and what changed from one text to another. */
@NullMarked
package vespera.scriptorium.text;

import org.jspecify.annotations.NullMarked;

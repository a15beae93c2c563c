/** Spelling and grammar in the text that is being written: lines under words, and what to do about them. */
@NullMarked
package vespera.desktop.proofing;

import org.jspecify.annotations.NullMarked;

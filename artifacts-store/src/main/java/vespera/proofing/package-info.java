/** Spelling and grammar with LanguageTool, in a process of its own: it is large and slow to wake. */
@NullMarked
package vespera.proofing;

import org.jspecify.annotations.NullMarked;

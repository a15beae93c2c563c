/** Spelling and grammar: what a proofreader is asked, and what of a Markdown text it gets to read. */
@NullMarked
package vespera.scriptorium.proofing;

import org.jspecify.annotations.NullMarked;

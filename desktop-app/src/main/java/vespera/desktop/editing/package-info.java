/** The keys of a Markdown editor: lists and tables that go on by themselves, marks around words, pictures put in. */
@NullMarked
package vespera.desktop.editing;

import org.jspecify.annotations.NullMarked;

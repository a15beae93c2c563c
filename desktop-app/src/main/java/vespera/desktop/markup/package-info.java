/** What helps in writing Markdown, without any field or screen: lists, tables, marks around words, notes, sections. */
@NullMarked
package vespera.desktop.markup;

import org.jspecify.annotations.NullMarked;

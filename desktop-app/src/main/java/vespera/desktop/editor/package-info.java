/** The field that long Markdown is written in: its text by offsets, its looks, its undo. */
@NullMarked
package vespera.desktop.editor;

import org.jspecify.annotations.NullMarked;

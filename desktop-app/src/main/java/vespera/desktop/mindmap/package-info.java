/** The mind map: the task tree as topics around a centre. */
@NullMarked
package vespera.desktop.mindmap;

import org.jspecify.annotations.NullMarked;

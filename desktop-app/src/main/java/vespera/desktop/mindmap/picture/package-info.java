/** Drawings as files: PNG, SVG and PDF, with no screen and no toolkit. */
@NullMarked
package vespera.desktop.mindmap.picture;

import org.jspecify.annotations.NullMarked;

/** Pictures of the views, made without a display. */
@NullMarked
package vespera.desktop.screenshot;

import org.jspecify.annotations.NullMarked;

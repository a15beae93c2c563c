/** JSON Canvas: cards, frames and lines on an endless sheet. */
@NullMarked
package vespera.desktop.canvas;

import org.jspecify.annotations.NullMarked;

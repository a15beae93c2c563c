/** JSON Canvas 1.0 (jsoncanvas.org): read, and changed in place so that what is not touched stays byte for byte. */
@NullMarked
package vespera.scriptorium.canvas;

import org.jspecify.annotations.NullMarked;

/** Hands that use the window in tests, and the windows that they use. */
@NullMarked
package vespera.desktop.hands;

import org.jspecify.annotations.NullMarked;

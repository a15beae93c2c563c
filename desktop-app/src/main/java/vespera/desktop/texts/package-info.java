/** What the window says, in the language of whoever sits before it. */
@NullMarked
package vespera.desktop.texts;

import org.jspecify.annotations.NullMarked;

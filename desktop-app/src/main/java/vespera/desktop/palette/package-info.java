/** What comes over the window: commands, going to anything, catching a thought. */
@NullMarked
package vespera.desktop.palette;

import org.jspecify.annotations.NullMarked;

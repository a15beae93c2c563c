/** Everything about the one thing that is selected. */
@NullMarked
package vespera.desktop.inspector;

import org.jspecify.annotations.NullMarked;

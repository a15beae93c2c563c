/** What a view shows while it has nothing to show: what it is for, and one button to begin with. */
@NullMarked
package vespera.desktop.emptypage;

import org.jspecify.annotations.NullMarked;

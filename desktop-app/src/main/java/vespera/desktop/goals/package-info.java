/** How much was written today, and how far goals are: asked for, never pressed. */
@NullMarked
package vespera.desktop.goals;

import org.jspecify.annotations.NullMarked;

/** Writing decisions down: what was asked, what could have been chosen, what was, and why. */
@NullMarked
package vespera.desktop.decisions;

import org.jspecify.annotations.NullMarked;

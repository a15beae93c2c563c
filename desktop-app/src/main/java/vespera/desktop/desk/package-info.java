/** What every view works with: the open atelier, the selection, work in the background, notices and actions. */
@NullMarked
package vespera.desktop.desk;

import org.jspecify.annotations.NullMarked;

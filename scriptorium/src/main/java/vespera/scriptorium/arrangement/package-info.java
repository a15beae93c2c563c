/** How the atelier is arranged: columns, orders and views that all share, changed by commands and undone like any. */
@NullMarked
package vespera.scriptorium.arrangement;

import org.jspecify.annotations.NullMarked;

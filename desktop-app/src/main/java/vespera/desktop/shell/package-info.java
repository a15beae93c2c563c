/** The frame around the views: rail, breadcrumbs, side pane, status bar, notices and keys. */
@NullMarked
package vespera.desktop.shell;

import org.jspecify.annotations.NullMarked;

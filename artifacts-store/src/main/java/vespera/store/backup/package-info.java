/** Backups: one file that holds an atelier whole, verified after writing, and the way back from it. */
@NullMarked
package vespera.store.backup;

import org.jspecify.annotations.NullMarked;

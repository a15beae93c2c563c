/** Artifacts as folders of read-only files, for people with a file manager. */
@NullMarked
package vespera.store.folders;

import org.jspecify.annotations.NullMarked;

/** The journal, its contents and the task tree as readable files beside the database, from which it can be grown again. */
@NullMarked
package vespera.store.mirror;

import org.jspecify.annotations.NullMarked;

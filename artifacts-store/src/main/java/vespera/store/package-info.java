/** The atelier's store on SQLite: journal, state, words, links, blobs and vectors. The only place with SQL. */
@NullMarked
package vespera.store;

import org.jspecify.annotations.NullMarked;

/** Names in running text: where they stand, what speaks for them, and the tables of titles and short forms. */
@NullMarked
package vespera.scriptorium.names;

import org.jspecify.annotations.NullMarked;

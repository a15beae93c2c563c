/** Links between documents: resolving them as Obsidian does, backlinks and unlinked mentions. */
@NullMarked
package vespera.scriptorium.links;

import org.jspecify.annotations.NullMarked;

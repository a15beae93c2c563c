/** Views that follow the journal in the background, each with an offset of its own. */
@NullMarked
package vespera.scriptorium.followers;

import org.jspecify.annotations.NullMarked;

/** Versions of a text: what differs, who wrote what, how two texts that went apart come together again. */
@NullMarked
package vespera.scriptorium.versions;

import org.jspecify.annotations.NullMarked;

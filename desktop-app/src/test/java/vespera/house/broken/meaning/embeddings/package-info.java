/** A small wrong house, for the rule about DJL. */
@NullMarked
package vespera.house.broken.meaning.embeddings;

import org.jspecify.annotations.NullMarked;

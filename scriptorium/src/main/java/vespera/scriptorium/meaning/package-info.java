/** Chunks and embeddings: text as vectors, kept by content hash and model fingerprint. */
@NullMarked
package vespera.scriptorium.meaning;

import org.jspecify.annotations.NullMarked;

/** Vectors from a model server: Ollama and LM Studio. */
@NullMarked
package vespera.connectors.embedding;

import org.jspecify.annotations.NullMarked;

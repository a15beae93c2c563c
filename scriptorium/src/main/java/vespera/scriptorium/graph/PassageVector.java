package vespera.scriptorium.graph;

/**
 * A passage's vector for the vector index.
 *
 * @param document the owning document node's id
 * @param ordinal the chunk's place in the document, from 0
 * @param vector unit length
 */
public record PassageVector(String document, int ordinal, float[] vector) {}

package vespera.house.broken.meaning.embeddings;

import ai.djl.ndarray.NDArray;

/** Right: embeddings run models. */
public record EmbedderEmbeds(NDArray vector) {}

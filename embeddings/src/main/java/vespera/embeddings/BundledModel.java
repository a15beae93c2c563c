package vespera.embeddings;

/**
 * A model whose files are resources of the application.
 *
 * @param id names the model and its quantisation, as it stands in fingerprints
 * @param weights the resource with the ONNX graph
 * @param weightsSha256 the SHA-256 of it, in lower-case hexadecimal
 * @param tokenizer the resource with the Hugging Face {@code tokenizer.json}
 * @param tokenizerSha256 the SHA-256 of it, in lower-case hexadecimal
 * @param dimensions the length of its vectors
 * @param window how many tokens it reads at most, special ones included
 * @param questionPrefix what the model was trained to see before a question
 */
record BundledModel(
        String id,
        String weights,
        String weightsSha256,
        String tokenizer,
        String tokenizerSha256,
        int dimensions,
        int window,
        String questionPrefix) {

    /**
     * BAAI's bge-small-en-v1.5 with eight-bit weights: English, CLS pooling. Prefix and pooling are those of the
     * model's card.
     */
    static BundledModel bgeSmallEnglish() {
        return new BundledModel(
                "bge-small-en-v1.5-q8",
                "bge-small-en-v1.5-q.onnx",
                "6c9c6101a956d62dfb5e7190c538226c0c5bb9cb27b651234b6df063ee7dbfe4",
                "bge-small-en-v1.5-q-tokenizer.json",
                "d241a60d5e8f04cc1b2b3e9ef7a4921b27bf526d9f6050ab90f9267a1f9e5c66",
                384,
                512,
                "Represent this sentence for searching relevant passages: ");
    }
}

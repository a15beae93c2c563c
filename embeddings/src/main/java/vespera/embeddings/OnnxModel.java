package vespera.embeddings;

import java.nio.file.Path;
import java.util.Set;

/**
 * A model whose files lie on disk, and how it wants to be used.
 *
 * @param id names the model and its quantisation, as it stands in fingerprints
 * @param weights the ONNX graph
 * @param tokenizer the Hugging Face {@code tokenizer.json}
 * @param window how many tokens it reads at most, special ones included
 * @param questionPrefix what it was trained to see before a question
 * @param passagePrefix what it was trained to see before a passage
 * @param pooling how a text's vector comes from those of its tokens
 * @param inputs the names of its inputs; only these are given to it
 */
record OnnxModel(
        String id,
        Path weights,
        Path tokenizer,
        int window,
        String questionPrefix,
        String passagePrefix,
        Pooling pooling,
        Set<String> inputs) {

    /** What every model of the BERT family takes. */
    static final Set<String> USUAL = Set.of("input_ids", "attention_mask", "token_type_ids");

    /** Where a text's vector comes from. */
    enum Pooling {
        /** The first token's. */
        CLS,
        /** The mean of all tokens'. */
        MEAN
    }
}

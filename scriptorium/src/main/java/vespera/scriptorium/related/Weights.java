package vespera.scriptorium.related;

/**
 * How much each signal counts. Every signal of a document is scaled to the best candidate before it is weighed, so
 * that a weight says what the best candidate of that signal is worth.
 *
 * @param words rare words in common, and one naming the other
 * @param vectors nearness of the passages' vectors
 * @param graph neighbours in common, over links, tags and folders
 */
public record Weights(double words, double vectors, double graph) {

    /**
     * Chosen on public vaults of notes (mathematics, informatics in English and Czech, a made-up world) that are not
     * those of the link-recovery benchmark.
     */
    public static final Weights FUSED = new Weights(1, 1, 1);

    public static final Weights WORDS_ONLY = new Weights(1, 0, 0);
    public static final Weights VECTORS_ONLY = new Weights(0, 1, 0);
    public static final Weights GRAPH_ONLY = new Weights(0, 0, 1);
}

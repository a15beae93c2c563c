package vespera.scriptorium.related;

/**
 * How much each signal counts. Every signal of a document is scaled to the best candidate before it is weighed, so
 * that a weight says what the best candidate of that signal is worth.
 *
 * <p>Where the weights come from: chosen on 21 November 2026 by trying each up and down, for the mean of the links
 * recovered among ten suggestions, on four public vaults that neither the tests nor the benchmark's own vaults know
 * (mathematics and informatics in English, informatics in English and Korean, philosophy, a made-up world; 242 to 1,272
 * notes, seeds 31 and 32), then looked at on other seeds of two of them and on a fifth (economics, seed 33). The parts
 * of each signal were chosen the same way, each signal by itself. They are those of the bundled model.
 *
 * @param words rare words in common, and one naming the other
 * @param vectors nearness of the passages' vectors
 * @param graph neighbours in common, over links, tags and folders
 * @param hints what is no signal by itself: a whole name in the text, a link onward from a linked one, links from many
 */
public record Weights(double words, double vectors, double graph, double hints) {

    /** What is suggested. */
    public static final Weights FUSED = new Weights(1, 0.3, 1, 1);

    public static final Weights WORDS_ONLY = new Weights(1, 0, 0, 0);
    public static final Weights VECTORS_ONLY = new Weights(0, 1, 0, 0);
    public static final Weights GRAPH_ONLY = new Weights(0, 0, 1, 0);
}

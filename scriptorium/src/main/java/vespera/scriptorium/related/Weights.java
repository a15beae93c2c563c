package vespera.scriptorium.related;

/**
 * How much each signal counts. Words, vectors, graph and onward are scaled to the best candidate before they are
 * weighed, so that a weight says what the best candidate of that signal is worth; the others are shares.
 *
 * <p>Where the weights come from: chosen on 21 November 2026 by trying each up and down, for the mean of the links
 * recovered among ten suggestions, on public vaults that neither the tests nor the benchmark's own vaults know
 * (mathematics and informatics in English, informatics in English and Korean, philosophy, economics, a made-up world;
 * 242 to 1,272 notes, seeds 31 to 33; those of company and place on all five, seed 51, where place gained nothing).
 * The parts of each signal were chosen the same way, each signal by itself. They are those of the bundled model.
 * Weights that move with an atelier's own links (one at a time taken out) gained nothing on the mean and took seconds.
 *
 * @param words rare words in common, and one naming the other
 * @param vectors nearness of the passages' vectors
 * @param graph neighbours in common, over links, tags and folders
 * @param named the whole name of a document in the text
 * @param onward links there from what is linked already
 * @param linked links there from many
 * @param company links there from the documents most like this one, by words, vectors and common neighbours together
 * @param place links there from the other documents of the folder
 */
public record Weights(
        double words,
        double vectors,
        double graph,
        double named,
        double onward,
        double linked,
        double company,
        double place) {

    /** What is suggested. */
    public static final Weights FUSED = new Weights(1, 0.3, 1, 0.3, 0.2, 0.1, 1, 0.25);

    public static final Weights WORDS_ONLY = new Weights(1, 0, 0, 0, 0, 0, 0, 0);
    public static final Weights VECTORS_ONLY = new Weights(0, 1, 0, 0, 0, 0, 0, 0);
    public static final Weights GRAPH_ONLY = new Weights(0, 0, 1, 0, 0, 0, 0, 0);
    public static final Weights PLACE_ONLY = new Weights(0, 0, 0, 0, 0, 0, 0, 1);

    /** The weights in the order above. */
    double[] all() {
        return new double[] {words, vectors, graph, named, onward, linked, company, place};
    }

    static Weights of(final double[] all) {
        return new Weights(all[0], all[1], all[2], all[3], all[4], all[5], all[6], all[7]);
    }
}

package vespera.scriptorium.related;

import java.util.List;

/**
 * What speaks for each other document, of one document.
 *
 * @param telling the words that tell most about the document
 * @param named how much of its name the document has, from 0 to 1
 * @param words rare words in common, and one naming the other, from 0 to 1
 * @param vectors nearness in meaning, from 0 to 1
 * @param graph neighbours in common, from 0 to 1
 * @param onward links there from what the document links to, from 0 to 1
 * @param linked how many link there, 1 for very many
 * @param company the share of the documents most like this one that link there, from 0 to 1
 * @param place the share of the documents in the same folder that link there, from 0 to 1
 */
record Signals(
        List<WordTable.Telling> telling,
        double[] named,
        double[] words,
        double[] vectors,
        double[] graph,
        double[] onward,
        double[] linked,
        double[] company,
        double[] place) {

    private static final double PRECISION = 1e9;

    /** Whether anything speaks for a document that is weighed, beyond how many link to it. */
    boolean any(final int other, final Weights weights) {
        return weights.words() * words[other] > 0
                || weights.vectors() * vectors[other] > 0
                || weights.graph() * graph[other] > 0
                || weights.company() * company[other] > 0
                || weights.place() * place[other] > 0;
    }

    /** Rounded, so that the order of additions on another machine makes no other list. */
    double score(final int other, final Weights weights) {
        final double score = weights.words() * words[other]
                + weights.vectors() * vectors[other]
                + weights.graph() * graph[other]
                + weights.named() * named[other]
                + weights.onward() * onward[other]
                + weights.linked() * linked[other]
                + weights.company() * company[other]
                + weights.place() * place[other];
        return Math.rint(score * PRECISION) / PRECISION;
    }
}

package vespera.scriptorium.suggestions;

import java.util.Arrays;
import java.util.List;
import vespera.scriptorium.markdown.Reading;

/**
 * What is kept in memory of a document that was read.
 *
 * @param hash of the content it was made from
 * @param reading what the text says about itself
 * @param words the different words of the running text, rising, as the lexicon numbers them
 * @param counts how often each stands there
 * @param sketch of the text, for near-duplicates
 * @param tasks lines that say what is to be done
 * @param template whether it has places to be filled in, and so is no text but the mould of texts
 */
record Digest(
        String hash,
        Reading reading,
        int[] words,
        int[] counts,
        Sketch sketch,
        List<TaskLine> tasks,
        boolean template) {

    boolean has(final int word) {
        return Arrays.binarySearch(words, word) >= 0;
    }

    @Override
    public boolean equals(final Object other) {
        return other instanceof Digest digest && digest.hash.equals(hash);
    }

    @Override
    public int hashCode() {
        return hash.hashCode();
    }

    @Override
    public String toString() {
        return "Digest of " + hash;
    }
}

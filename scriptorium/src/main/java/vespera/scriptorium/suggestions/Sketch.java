package vespera.scriptorium.suggestions;

import java.util.Arrays;
import java.util.Locale;

/**
 * A sample of the stretches of four words that a text is made of: those whose hash is below a sixteenth of the range,
 * so that the samples of two texts agree on what both have (FracMinHash: Irber and others, bioRxiv 2022, after Broder's
 * shingles, 1997). Words are runs of letters and digits in lower case.
 *
 * @param sample the sampled hashes, rising, each once
 * @param words how many words the text has
 */
record Sketch(long[] sample, int words) {

    static final int STRETCH = 4;
    private static final int ONE_IN_BITS = 4;
    private static final long PRIME = 0x100000001B3L;

    static Sketch of(final String text, final int from) {
        final long[] all = stretches(text, from);
        final int words = all.length == 0 ? 0 : all.length + STRETCH - 1;
        final long[] sample = Arrays.stream(all)
                .filter(h -> h >>> (64 - ONE_IN_BITS) == 0)
                .sorted()
                .distinct()
                .toArray();
        return new Sketch(sample, words);
    }

    /** The hashes of all stretches, in order. */
    static long[] stretches(final String text, final int from) {
        final String lower = text.substring(Math.min(from, text.length())).toLowerCase(Locale.ROOT);
        long[] words = new long[64];
        int count = 0;
        int i = 0;
        while (i < lower.length()) {
            long hash = 0xcbf29ce484222325L;
            final int start = i;
            while (i < lower.length() && Character.isLetterOrDigit(lower.charAt(i))) {
                hash = (hash ^ lower.charAt(i++)) * PRIME;
            }
            if (i == start) {
                i++;
                continue;
            }
            words = count == words.length ? Arrays.copyOf(words, count * 2) : words;
            words[count++] = hash;
        }
        return joined(words, count);
    }

    private static long[] joined(final long[] words, final int count) {
        final long[] out = new long[Math.max(0, count - STRETCH + 1)];
        for (int i = 0; i < out.length; i++) {
            long hash = 0;
            for (int j = 0; j < STRETCH; j++) {
                hash = mixed(hash * 31 + words[i + j]);
            }
            out[i] = hash;
        }
        return out;
    }

    /** The finaliser of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014). */
    private static long mixed(final long seed) {
        long z = seed + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    @Override
    public boolean equals(final Object other) {
        return other instanceof Sketch sketch && words == sketch.words && Arrays.equals(sample, sketch.sample);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sample);
    }

    @Override
    public String toString() {
        return sample.length + " of " + words + " words";
    }
}

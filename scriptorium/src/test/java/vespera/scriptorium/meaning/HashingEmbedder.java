package vespera.scriptorium.meaning;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An embedder for tests, quick and the same everywhere: every word adds one to, or takes one from, a place that its
 * hash chooses, so that texts with words in common are near. A token is a word.
 */
public final class HashingEmbedder implements Embedder {

    private static final int DIMENSIONS = 64;
    private static final int WINDOW = 512;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private volatile boolean closed;

    @Override
    public String fingerprint() {
        return "hashing-64/1";
    }

    @Override
    public int dimensions() {
        return DIMENSIONS;
    }

    @Override
    public float[] passage(final String text) {
        requireOpen();
        final float[] vector = new float[DIMENSIONS];
        // A little of one direction, so that a text without words has a length to divide by.
        vector[0] = 0.01f;
        for (final String word : words(text)) {
            final int hash = hash(word);
            vector[(hash >>> 1) % DIMENSIONS] += (hash & 1) == 0 ? 1 : -1;
        }
        return normalised(vector);
    }

    @Override
    public float[] question(final String text) {
        return passage(text);
    }

    @Override
    public int tokens(final String text) {
        requireOpen();
        return (int) NO_WORD.splitAsStream(text).filter(word -> !word.isEmpty()).count();
    }

    @Override
    public void close() {
        closed = true;
    }

    private static List<String> words(final String text) {
        return NO_WORD.splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .limit(WINDOW)
                .toList();
    }

    /** FNV-1a over characters, with its bits mixed once more. */
    private static int hash(final String word) {
        int hash = 0x811C9DC5;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * 0x01000193;
        }
        hash = (hash ^ (hash >>> 16)) * 0x7FEB352D;
        return hash ^ (hash >>> 15);
    }

    private static float[] normalised(final float[] vector) {
        double squares = 0;
        for (final float value : vector) {
            squares += (double) value * value;
        }
        if (squares == 0) {
            // Words that cancelled each other out exactly.
            Arrays.fill(vector, 0);
            vector[0] = 1;
            return vector;
        }
        final double length = Math.sqrt(squares);
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) (vector[i] / length);
        }
        return vector;
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("The embedder is closed");
        }
    }
}

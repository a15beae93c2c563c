package vespera.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The vectors of one model in memory, scaled to unit length. They lie in blocks, each block dimension by dimension, so
 * that the inner loop adds to many sums at once and the compiler can use wide instructions without changing the order
 * in which any one sum is added up. Not safe for several threads.
 */
final class PackedVectors {

    private static final int BLOCK = 1024;

    private final Map<String, Integer> rows = new HashMap<>();
    private final List<float[]> blocks = new ArrayList<>();
    private int dimensions;

    /** Adds a vector unless it is there; one of another length than the first is passed over. */
    void add(final String textHash, final float[] vector) {
        if (rows.isEmpty()) {
            dimensions = vector.length;
        }
        if (vector.length != dimensions || dimensions == 0 || rows.containsKey(textHash)) {
            return;
        }
        final int row = rows.size();
        if (row % BLOCK == 0) {
            blocks.add(new float[BLOCK * dimensions]);
        }
        final float[] block = blocks.getLast();
        final float scale = scale(vector);
        for (int d = 0; d < dimensions; d++) {
            block[d * BLOCK + row % BLOCK] = vector[d] * scale;
        }
        rows.put(textHash, row);
    }

    /** The row of a text's vector, or -1. */
    int row(final String textHash) {
        return rows.getOrDefault(textHash, -1);
    }

    /** A row's vector, of unit length. */
    float[] vector(final int row) {
        final float[] vector = new float[dimensions];
        final float[] block = blocks.get(row / BLOCK);
        for (int d = 0; d < dimensions; d++) {
            vector[d] = block[d * BLOCK + row % BLOCK];
        }
        return vector;
    }

    /** The cosine of every row with a vector; empty where the vector has another length. */
    float[] similarities(final float[] question) {
        if (question.length != dimensions) {
            return new float[0];
        }
        final float scale = scale(question);
        final float[] all = new float[blocks.size() * BLOCK];
        final float[] sums = new float[BLOCK];
        for (int b = 0; b < blocks.size(); b++) {
            Arrays.fill(sums, 0f);
            final float[] block = blocks.get(b);
            for (int d = 0; d < dimensions; d++) {
                add(sums, block, d * BLOCK, question[d] * scale);
            }
            System.arraycopy(sums, 0, all, b * BLOCK, BLOCK);
        }
        return all;
    }

    private static void add(final float[] sums, final float[] block, final int from, final float factor) {
        for (int i = 0; i < BLOCK; i++) {
            sums[i] += factor * block[from + i];
        }
    }

    private static float scale(final float[] vector) {
        double square = 0;
        for (final float x : vector) {
            square += (double) x * x;
        }
        return square == 0 ? 0 : (float) (1 / Math.sqrt(square));
    }
}

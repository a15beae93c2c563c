package vespera.scriptorium.text;

import java.util.Arrays;
import org.eclipse.jgit.diff.Sequence;
import org.eclipse.jgit.diff.SequenceComparator;

/** The words of a part of a text, without what stands between them. Offsets are in UTF-16 units. */
final class Words extends Sequence {

    /** Two words are alike where they are written alike. */
    static final SequenceComparator<Words> ALIKE = new SequenceComparator<>() {
        @Override
        public boolean equals(final Words a, final int i, final Words b, final int j) {
            final int length = a.end(i) - a.start(i);
            return a.hashes[i] == b.hashes[j]
                    && length == b.end(j) - b.start(j)
                    && a.text.regionMatches(a.start(i), b.text, b.start(j), length);
        }

        @Override
        public int hash(final Words words, final int i) {
            return words.hashes[i];
        }
    };

    private final String text;
    /** Where each word begins and ends, one after the other. */
    private int[] bounds = new int[64];

    private int[] hashes = new int[32];
    private int size;

    Words(final String text, final int from, final int to) {
        this.text = text;
        int at = from;
        while (at < to) {
            final int end = Cuts.word(text, at, to);
            if (Character.isLetterOrDigit(text.codePointAt(at))) {
                add(at, end);
            }
            at = end;
        }
    }

    private void add(final int from, final int to) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size * 2);
            bounds = Arrays.copyOf(bounds, size * 4);
        }
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        hashes[size] = hash;
        bounds[2 * size] = from;
        bounds[2 * size + 1] = to;
        size++;
    }

    @Override
    public int size() {
        return size;
    }

    int start(final int word) {
        return bounds[2 * word];
    }

    int end(final int word) {
        return bounds[2 * word + 1];
    }
}

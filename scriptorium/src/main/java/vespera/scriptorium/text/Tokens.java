package vespera.scriptorium.text;

import java.util.Arrays;
import org.eclipse.jgit.diff.Sequence;
import org.eclipse.jgit.diff.SequenceComparator;

/** A part of a text cut into tokens that lie side by side without a gap. Offsets are in UTF-16 units. */
public final class Tokens extends Sequence {

    /** Two tokens are alike where they are written alike. */
    public static final SequenceComparator<Tokens> ALIKE = new SequenceComparator<>() {
        @Override
        public boolean equals(final Tokens a, final int i, final Tokens b, final int j) {
            final int length = a.starts[i + 1] - a.starts[i];
            return a.hashes[i] == b.hashes[j]
                    && length == b.starts[j + 1] - b.starts[j]
                    && a.text.regionMatches(a.starts[i], b.text, b.starts[j], length);
        }

        @Override
        public int hash(final Tokens tokens, final int i) {
            return tokens.hashes[i];
        }
    };

    /** How a text is cut. */
    public interface Cut {

        /** Where the token that begins at {@code from} ends: beyond it, at most at {@code to}. */
        int next(String text, int from, int to);
    }

    private final String text;
    private final int[] starts;
    private final int[] hashes;

    private Tokens(final String text, final int[] starts) {
        this.text = text;
        this.starts = starts;
        this.hashes = new int[starts.length - 1];
        for (int i = 0; i < hashes.length; i++) {
            int hash = 0;
            for (int at = starts[i]; at < starts[i + 1]; at++) {
                hash = 31 * hash + text.charAt(at);
            }
            hashes[i] = hash;
        }
    }

    /** Cuts a part of a text. */
    public static Tokens of(final String text, final int from, final int to, final Cut cut) {
        int[] starts = new int[Math.max(16, (to - from) / 16)];
        int size = 0;
        int at = from;
        while (at < to) {
            if (size + 2 > starts.length) {
                starts = Arrays.copyOf(starts, starts.length * 2);
            }
            starts[size++] = at;
            at = cut.next(text, at, to);
        }
        starts[size] = to;
        return new Tokens(text, Arrays.copyOf(starts, size + 1));
    }

    @Override
    public int size() {
        return hashes.length;
    }

    /** Where a token begins; of the token after the last, where the last ends. */
    public int start(final int token) {
        return starts[token];
    }

    /** The text of some tokens. */
    public String text(final int begin, final int end) {
        return text.substring(starts[begin], starts[end]);
    }
}

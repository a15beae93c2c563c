package vespera.scriptorium.versions;

import java.util.Arrays;

/** Who wrote what of a text: stretches side by side from its beginning to its end. Offsets are in UTF-16 units. */
final class Runs {

    static final Runs NONE = new Runs(new int[0], new Author[0]);

    private final int[] ends;
    private final Author[] authors;

    private Runs(final int[] ends, final Author[] authors) {
        this.ends = ends;
        this.authors = authors;
    }

    int count() {
        return ends.length;
    }

    int end(final int run) {
        return ends[run];
    }

    Author author(final int run) {
        return authors[run];
    }

    /** How long the text is. */
    int length() {
        return ends.length == 0 ? 0 : ends[ends.length - 1];
    }

    /** The run in which a character stands. */
    private int at(final int index) {
        final int found = Arrays.binarySearch(ends, index);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** Grows from left to right. */
    static final class Builder {
        private int[] ends = new int[16];
        private Author[] authors = new Author[16];
        private int size;
        private int length;

        int length() {
            return length;
        }

        void add(final int more, final Author author) {
            if (more <= 0) {
                return;
            }
            length += more;
            if (size > 0 && authors[size - 1].equals(author)) {
                ends[size - 1] = length;
                return;
            }
            if (size == ends.length) {
                ends = Arrays.copyOf(ends, size * 2);
                authors = Arrays.copyOf(authors, size * 2);
            }
            ends[size] = length;
            authors[size++] = author;
        }

        /** Adds a stretch of another text, as it was written there. */
        void add(final Runs other, final int from, final int to) {
            int at = from;
            for (int run = from < to ? other.at(from) : 0; at < to; run++) {
                final int end = Math.min(to, other.ends[run]);
                add(end - at, other.authors[run]);
                at = end;
            }
        }

        Runs build() {
            return new Runs(Arrays.copyOf(ends, size), Arrays.copyOf(authors, size));
        }
    }
}

package vespera.desktop.scrivenings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Several texts as one, each under a line with its title. Titles and the breaks around them are borders: no edit takes
 * them away. Offsets count code points of the whole. Not for several threads.
 */
public final class Scrivening {

    /** What a border's line begins and ends with. */
    private static final String RULE = "———";

    private final List<Piece> pieces = new ArrayList<>();
    private int length;

    /** A text with where it starts in the whole. */
    private static final class Piece {
        private final String border;
        private final int borderLength;
        private String text;
        private int length;
        private int start;

        Piece(final String border, final String text) {
            this.border = border;
            this.borderLength = points(border);
            this.text = text;
            this.length = points(text);
        }

        int end() {
            return start + length;
        }
    }

    /**
     * A stretch of the whole that another text takes the place of.
     *
     * @param at where it starts
     * @param removed how many code points go
     * @param added what comes
     */
    public record Cut(int at, int removed, String added) {}

    /**
     * Makes one.
     *
     * @param titles what each text is called, in their order; a line break in one becomes a space
     * @param texts as many
     */
    public Scrivening(final List<String> titles, final List<String> texts) {
        if (titles.size() != texts.size()) {
            throw new IllegalArgumentException("each text needs a title");
        }
        for (int i = 0; i < titles.size(); i++) {
            final String line = RULE + " " + titles.get(i).replace('\n', ' ') + " " + RULE + "\n";
            pieces.add(new Piece(i == 0 ? line : "\n" + line, texts.get(i)));
        }
        settle();
    }

    private static int points(final String text) {
        return text.codePointCount(0, text.length());
    }

    private void settle() {
        int at = 0;
        for (final Piece piece : pieces) {
            at += piece.borderLength;
            piece.start = at;
            at += piece.length;
        }
        length = at;
    }

    public int size() {
        return pieces.size();
    }

    /** The length of the whole. */
    public int length() {
        return length;
    }

    /** The whole. */
    public String text() {
        final StringBuilder whole = new StringBuilder();
        pieces.forEach(p -> whole.append(p.border).append(p.text));
        return whole.toString();
    }

    /** One of the texts. */
    public String text(final int part) {
        return pieces.get(part).text;
    }

    /** Where a text starts. */
    public int start(final int part) {
        return pieces.get(part).start;
    }

    /** Where a text ends. */
    public int end(final int part) {
        return pieces.get(part).end();
    }

    /** The text that an offset stands in; empty on a border. */
    public OptionalInt partAt(final int offset) {
        return within(offset, offset);
    }

    private OptionalInt within(final int from, final int to) {
        int low = 0;
        int high = pieces.size() - 1;
        while (low <= high) {
            final int middle = (low + high) >>> 1;
            final Piece piece = pieces.get(middle);
            if (from < piece.start) {
                high = middle - 1;
            } else if (from > piece.end()) {
                low = middle + 1;
            } else {
                return to <= piece.end() ? OptionalInt.of(middle) : OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }

    /** The text at an offset, or after the border that it stands on. */
    public int partFrom(final int offset) {
        for (int i = 0; i < pieces.size(); i++) {
            if (offset <= pieces.get(i).end()) {
                return i;
            }
        }
        return pieces.size() - 1;
    }

    /** Whether a line of the whole is a border's title. */
    public boolean isBorder(final int lineStart) {
        final int part = partFrom(lineStart);
        final int from = pieces.get(part).start - pieces.get(part).borderLength + (part == 0 ? 0 : 1);
        return lineStart == from;
    }

    /**
     * Makes an edit.
     *
     * @return the text that it landed in; empty where it would touch a border: then nothing is changed
     */
    public OptionalInt edit(final int at, final int removed, final String added) {
        final OptionalInt part = within(at, at + removed);
        if (part.isPresent()) {
            final Piece piece = pieces.get(part.getAsInt());
            final int from = piece.text.offsetByCodePoints(0, at - piece.start);
            final int to = piece.text.offsetByCodePoints(from, removed);
            put(piece, piece.text.substring(0, from) + added + piece.text.substring(to));
        }
        return part;
    }

    /** Gives one of the texts another content; says what that changes in the whole, where it changes anything. */
    public Optional<Cut> replace(final int part, final String text) {
        final Piece piece = pieces.get(part);
        if (piece.text.equals(text)) {
            return Optional.empty();
        }
        final Cut cut = new Cut(piece.start, piece.length, text);
        put(piece, text);
        return Optional.of(cut);
    }

    private void put(final Piece piece, final String text) {
        piece.text = text;
        piece.length = points(text);
        settle();
    }

    /**
     * What an edit across borders comes to: what it takes of each text goes, what it adds comes into the first of them,
     * and the borders stay. The last one first, so that each still fits when those before it in the list were made.
     */
    public List<Cut> spread(final int at, final int removed, final String added) {
        final List<Cut> cuts = new ArrayList<>();
        boolean first = true;
        for (final Piece piece : pieces) {
            final int from = Math.max(at, piece.start);
            final int to = Math.min(at + removed, piece.end());
            if (from < to || from == to && first && !added.isEmpty()) {
                cuts.addFirst(new Cut(from, to - from, first ? added : ""));
                first = false;
            }
        }
        return cuts;
    }
}

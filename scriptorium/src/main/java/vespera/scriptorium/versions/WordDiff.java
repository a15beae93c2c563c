package vespera.scriptorium.versions;

import java.util.ArrayList;
import java.util.List;
import vespera.scriptorium.text.TextDiff;

/**
 * Two texts compared word by word, for a person to read. What is the same or removed gives, joined, the earlier text;
 * what is the same or added the later one.
 */
public final class WordDiff {

    private final String before;
    private final String after;
    private final List<Piece> pieces = new ArrayList<>();
    private int at;
    private int later;
    private int points;
    private int laterPoints;

    private WordDiff(final String before, final String after) {
        this.before = before;
        this.after = after;
    }

    /** The pieces in order; what was removed stands before what was added in its place. Empty for two empty texts. */
    public static List<Piece> of(final String before, final String after) {
        final WordDiff diff = new WordDiff(before, after);
        for (final TextDiff.Change change : TextDiff.changes(before, after)) {
            diff.same(change.from());
            diff.removed(change.to());
            diff.added(change.laterTo());
        }
        diff.same(before.length());
        return List.copyOf(diff.pieces);
    }

    private void same(final int to) {
        if (to > at) {
            final String text = before.substring(at, to);
            final int count = text.codePointCount(0, text.length());
            pieces.add(new Piece(Piece.Kind.SAME, text, laterPoints, laterPoints + count));
            later += to - at;
            at = to;
            points += count;
            laterPoints += count;
        }
    }

    private void removed(final int to) {
        if (to > at) {
            final String text = before.substring(at, to);
            final int count = text.codePointCount(0, text.length());
            pieces.add(new Piece(Piece.Kind.REMOVED, text, points, points + count));
            at = to;
            points += count;
        }
    }

    private void added(final int to) {
        if (to > later) {
            final String text = after.substring(later, to);
            final int count = text.codePointCount(0, text.length());
            pieces.add(new Piece(Piece.Kind.ADDED, text, laterPoints, laterPoints + count));
            later = to;
            laterPoints += count;
        }
    }
}

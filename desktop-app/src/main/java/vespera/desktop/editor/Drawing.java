package vespera.desktop.editor;

import java.util.ArrayList;
import java.util.List;
import vespera.desktop.editor.MarkdownLine.Inside;
import vespera.desktop.editor.MarkdownLine.Piece;

/**
 * A line as it is to look.
 *
 * @param in what it begins in
 * @param border whether it is a border between texts
 * @param under what stands under its words
 */
record Drawing(String line, Inside in, boolean border, boolean dim, List<TextEditor.Underline> under) {

    private static final String BORDER = "md-text md-border";

    Drawing {
        under = List.copyOf(under);
    }

    static Drawing border(final String line) {
        return new Drawing(line, Inside.TEXT, true, false, List.of());
    }

    List<Piece> pieces() {
        return border ? List.of(new Piece(0, line.length(), BORDER)) : MarkdownLine.pieces(in, line);
    }

    /** The style classes of a piece: it may have several looks, words in bold within a heading for example. */
    List<String> styles(final Piece piece) {
        final List<String> all = new ArrayList<>(
                piece.style().isEmpty() ? List.of() : List.of(piece.style().split(" ", -1)));
        if (dim) {
            all.add("md-dim");
        }
        return all;
    }

    /** Whether its letters stand where those of another do: only shades and what is under the words may differ. */
    boolean likeIn(final Drawing other) {
        return line.equals(other.line) && in == other.in && border == other.border;
    }
}

package vespera.desktop.searchview;

import java.util.ArrayList;
import java.util.List;
import vespera.scriptorium.search.Highlight;

/** A passage as it is shown: on one line, without the signs of headings, and what of it was found. */
record Highlighted(String passage, List<Highlight> highlights) {

    /** Some of it that is found, or not, as a whole. */
    record Piece(String text, boolean found) {}

    List<Piece> pieces() {
        final List<Piece> pieces = new ArrayList<>();
        final StringBuilder piece = new StringBuilder();
        final int[] points = passage.codePoints().toArray();
        boolean found = false;
        boolean fresh = true;
        for (int i = 0; i < points.length; i++) {
            final boolean in = isFound(i);
            if (in != found && !piece.isEmpty()) {
                pieces.add(new Piece(piece.toString(), found));
                piece.setLength(0);
            }
            found = in;
            if (fresh && isSign(points, i)) {
                continue;
            }
            if (Character.isWhitespace(points[i])) {
                blank(pieces, piece);
                fresh |= points[i] == '\n';
            } else {
                piece.appendCodePoint(points[i]);
                fresh = false;
            }
        }
        if (!piece.isEmpty()) {
            pieces.add(new Piece(piece.toString(), found));
        }
        return pieces;
    }

    private boolean isFound(final int at) {
        for (final Highlight one : highlights) {
            if (at >= one.from() && at < one.to()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a sign of a heading, a list or a quotation stands here, at the beginning of a line. */
    private static boolean isSign(final int[] points, final int at) {
        return points[at] == '#' || points[at] == '>';
    }

    /** One blank for many, none in front. */
    private static void blank(final List<Piece> pieces, final StringBuilder piece) {
        final boolean doubled = piece.isEmpty()
                ? pieces.isEmpty() || pieces.getLast().text().endsWith(" ")
                : piece.charAt(piece.length() - 1) == ' ';
        if (!doubled) {
            piece.append(' ');
        }
    }
}

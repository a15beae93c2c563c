package vespera.desktop.searchview;

import java.util.ArrayList;
import java.util.List;
import vespera.scriptorium.search.Highlight;

/** A passage as it is shown: on one line, without the signs of headings, links and bold text, and what of it was found. */
record Highlighted(String passage, List<Highlight> highlights) {

    /** Some of it that is found, or not, as a whole. */
    record Piece(String text, boolean found) {}

    /** At most about so many characters of it, with what is found first among them. */
    List<Piece> around(final int most) {
        final List<Piece> all = pieces();
        int length = 0;
        int first = -1;
        for (final Piece piece : all) {
            first = first < 0 && piece.found() ? length : first;
            length += piece.text().length();
        }
        final int from = Math.min(Math.max(0, first - most / 3), Math.max(0, length - most));
        if (length <= most) {
            return all;
        }
        final List<Piece> cut = new ArrayList<>();
        int at = 0;
        for (final Piece piece : all) {
            final String text = piece.text();
            final int begin = edge(text, Math.clamp(from - at, 0, text.length()), true);
            final int end = edge(text, Math.clamp(from + most - at, 0, text.length()), false);
            at += text.length();
            if (begin < end) {
                cut.add(new Piece(text.substring(begin, end), piece.found()));
            }
        }
        if (from > 0 && !cut.isEmpty()) {
            cut.addFirst(new Piece("… ", false));
        }
        if (from + most < length) {
            cut.add(new Piece(" …", false));
        }
        return cut;
    }

    /** Where a word begins or ends, from here on or back; the place itself where there is none. */
    private static int edge(final String text, final int at, final boolean forth) {
        if (at == 0 || at == text.length()) {
            return at;
        }
        final int blank = forth ? text.indexOf(' ', at) : text.lastIndexOf(' ', at);
        return blank < 0 || Math.abs(blank - at) > 20 ? onPoint(text, at) : forth ? blank + 1 : blank;
    }

    private static int onPoint(final String text, final int at) {
        return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

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
            if (isPair(points, i)) {
                i++;
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

    /** Whether the signs of a link or of bold text stand here. */
    private static boolean isPair(final int[] points, final int at) {
        final int sign = points[at];
        return (sign == '[' || sign == ']' || sign == '*') && at + 1 < points.length && points[at + 1] == sign;
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

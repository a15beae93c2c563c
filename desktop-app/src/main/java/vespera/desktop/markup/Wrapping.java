package vespera.desktop.markup;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Marks around words: bold, italic, code, links, comments; the same again takes them away. Levels of headings. */
public final class Wrapping {

    private static final Pattern HEADING = Pattern.compile("( {0,3})(#{1,6})(\\s+|$)(.*)");

    private Wrapping() {}

    /** Puts marks around what is selected, or around the word at the caret; takes them away where they are. */
    public static Edit toggle(
            final Script script, final Place from, final Place to, final String left, final String right) {
        final Place start = from.equals(to) ? wordStart(script, from) : from;
        final Place end = from.equals(to) ? wordEnd(script, to) : to;
        final String inside = script.part(start, end);
        final String before = script.line(start.line()).substring(0, start.column());
        final String after = script.line(end.line()).substring(end.column());
        if (before.endsWith(left) && after.startsWith(right) && !doubled(before, after, left, right)) {
            final Place outer = new Place(start.line(), start.column() - left.length());
            return new Edit(
                    outer, new Place(end.line(), end.column() + right.length()), inside, outer, outer.after(inside));
        }
        if (inside.length() >= left.length() + right.length() && inside.startsWith(left) && inside.endsWith(right)) {
            final String bare = inside.substring(left.length(), inside.length() - right.length());
            return new Edit(start, end, bare, start, start.after(bare));
        }
        final Place first = start.after(left);
        return new Edit(start, end, left + inside + right, first, first.after(inside));
    }

    /** A single star beside another one is no italic mark: it belongs to a bold one. */
    private static boolean doubled(final String before, final String after, final String left, final String right) {
        return left.length() == 1
                && before.length() > 1
                && after.length() > 1
                && before.endsWith(left + left)
                && after.startsWith(right + right)
                && !before.endsWith(left + left + left);
    }

    private static boolean letter(final char c) {
        return Character.isLetterOrDigit(c) || c == '\'' || c == '’' || c == '-';
    }

    private static Place wordStart(final Script script, final Place at) {
        final String line = script.line(at.line());
        int column = at.column();
        while (column > 0 && letter(line.charAt(column - 1))) {
            column--;
        }
        return new Place(at.line(), column);
    }

    private static Place wordEnd(final Script script, final Place at) {
        final String line = script.line(at.line());
        int column = at.column();
        while (column < line.length() && letter(line.charAt(column))) {
            column++;
        }
        return new Place(at.line(), column);
    }

    /** Makes a line a heading of a level, or plain text with level 0 or where it has that level already. */
    public static Edit heading(final Script script, final Place caret, final int level) {
        final String line = script.line(caret.line());
        final Matcher heading = HEADING.matcher(line);
        final boolean is = heading.matches();
        final String words = is ? heading.group(4) : line;
        final int now = is ? heading.group(2).length() : 0;
        final String with = level == 0 || level == now ? words : "#".repeat(level) + " " + words;
        final int column = Math.clamp(caret.column() + with.length() - line.length(), 0, with.length());
        final Place there = new Place(caret.line(), column);
        return new Edit(new Place(caret.line(), 0), script.end(caret.line()), with, there, there);
    }
}

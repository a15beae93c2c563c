package vespera.desktop.markup;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lists and quotations: what Enter goes on with, how far Tab indents, and boxes to tick. */
public final class ListLines {

    private static final Pattern ITEM = Pattern.compile(
            "(?<indent>\\s*(?:>\\s?)*\\s*)(?<mark>[-*+]|(?<number>\\d{1,9})(?<dot>[.)]))(?<gap>\\s+)(?<box>\\[.]\\s+)?");
    private static final Pattern QUOTE = Pattern.compile("(?<mark>\\s*(?:>\\s?)+)");
    private static final Pattern BOX = Pattern.compile("(\\s*(?:>\\s?)*\\s*(?:[-*+]|\\d{1,9}[.)])\\s+)\\[(.)](\\s.*|)");
    private static final Pattern PLAIN = Pattern.compile("(\\s*(?:>\\s?)*\\s*(?:[-*+]|\\d{1,9}[.)])\\s+)(.*)");
    private static final String STEP = "    ";

    private ListLines() {}

    /** What Enter does at the end or within an entry; empty where it makes a plain new line. */
    public static Optional<Edit> enter(final Script script, final Place caret) {
        final String line = script.line(caret.line());
        final Matcher item = ITEM.matcher(line);
        if (item.lookingAt() && caret.column() >= item.end()) {
            return Optional.of(line.substring(item.end()).isBlank() ? leave(caret, line, item) : goOn(caret, item));
        }
        final Matcher quote = QUOTE.matcher(line);
        if (quote.lookingAt() && caret.column() >= quote.end()) {
            return Optional.of(
                    line.substring(quote.end()).isBlank()
                            ? Edit.of(new Place(caret.line(), 0), new Place(caret.line(), line.length()), "")
                            : Edit.of(caret, caret, "\n" + quote.group("mark")));
        }
        return Optional.empty();
    }

    private static Edit goOn(final Place caret, final Matcher item) {
        final String number = item.group("number");
        final String mark = number == null ? item.group("mark") : (Long.parseLong(number) + 1) + item.group("dot");
        final String box = item.group("box") == null ? "" : "[ ] ";
        return Edit.of(caret, caret, "\n" + item.group("indent") + mark + item.group("gap") + box);
    }

    /** An entry with nothing in it ends the list, one level at a time. */
    private static Edit leave(final Place caret, final String line, final Matcher item) {
        final Place start = new Place(caret.line(), 0);
        final Place end = new Place(caret.line(), line.length());
        final String indent = item.group("indent");
        if (indent.endsWith(STEP) || indent.endsWith("\t")) {
            final String less = indent.substring(0, indent.length() - (indent.endsWith("\t") ? 1 : STEP.length()));
            return Edit.of(start, end, less + line.substring(indent.length()));
        }
        return Edit.of(start, end, indent.stripTrailing());
    }

    /** Whether Tab indents here: in a list, or over several lines. */
    public static boolean indents(final Script script, final Place from, final Place to) {
        return from.line() != to.line()
                || ITEM.matcher(script.line(from.line())).lookingAt();
    }

    /** Moves lines one step in or out; the selection stays on its words. */
    public static Edit indent(final Script script, final Place from, final Place to, final boolean out) {
        final StringBuilder with = new StringBuilder();
        int first = 0;
        int last = 0;
        for (int i = from.line(); i <= to.line(); i++) {
            final String line = script.line(i);
            final String now = out ? less(line) : line.isEmpty() ? line : STEP + line;
            with.append(i == from.line() ? "" : "\n").append(now);
            last = now.length() - line.length();
            first = i == from.line() ? last : first;
        }
        return new Edit(
                new Place(from.line(), 0),
                script.end(to.line()),
                with.toString(),
                new Place(from.line(), Math.max(0, from.column() + first)),
                new Place(to.line(), Math.max(0, to.column() + last)));
    }

    private static String less(final String line) {
        if (line.startsWith("\t")) {
            return line.substring(1);
        }
        int spaces = 0;
        while (spaces < STEP.length() && spaces < line.length() && line.charAt(spaces) == ' ') {
            spaces++;
        }
        return line.substring(spaces);
    }

    /** Ticks the box of a line or takes the tick away; an entry without a box gets one, and so does a plain line. */
    public static Edit tick(final Script script, final Place caret) {
        final String line = script.line(caret.line());
        final Matcher box = BOX.matcher(line);
        final Matcher plain = PLAIN.matcher(line);
        final String now;
        if (box.matches()) {
            now = box.group(1) + (box.group(2).isBlank() ? "[x]" : "[ ]") + box.group(3);
        } else if (plain.matches()) {
            now = plain.group(1) + "[ ] " + plain.group(2);
        } else {
            now = "- [ ] " + line.stripLeading();
        }
        final Place there =
                new Place(caret.line(), Math.clamp(caret.column() + now.length() - line.length(), 0, now.length()));
        return new Edit(new Place(caret.line(), 0), script.end(caret.line()), now, there, there);
    }
}

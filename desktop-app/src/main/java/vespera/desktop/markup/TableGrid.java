package vespera.desktop.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A table of bars and dashes in a text, to be moved through cell by cell with its columns tidied.
 *
 * @param first the line of its head
 * @param last its last line
 * @param cells every row's cells, the line of dashes left out
 * @param looks how each column stands
 */
public record TableGrid(int first, int last, List<List<String>> cells, List<Looks> looks) {

    private static final Pattern DASHES = Pattern.compile("\\s*\\|?\\s*:?-+:?\\s*(\\|\\s*:?-+:?\\s*)*\\|?\\s*");
    private static final int LEAST = 3;

    /** Where the words of a column stand. */
    public enum Looks {
        PLAIN,
        LEFT,
        CENTRE,
        RIGHT;

        static Looks of(final String dashes) {
            final boolean left = dashes.startsWith(":");
            final boolean right = dashes.endsWith(":");
            return left && right ? CENTRE : left ? LEFT : right ? RIGHT : PLAIN;
        }

        String dashes(final int width) {
            return switch (this) {
                case PLAIN -> "-".repeat(width);
                case LEFT -> ":" + "-".repeat(width - 1);
                case CENTRE -> ":" + "-".repeat(width - 2) + ":";
                case RIGHT -> "-".repeat(width - 1) + ":";
            };
        }

        Looks next() {
            return switch (this) {
                case PLAIN -> LEFT;
                case LEFT -> CENTRE;
                case CENTRE -> RIGHT;
                case RIGHT -> PLAIN;
            };
        }
    }

    /** The table that a line belongs to. */
    public static Optional<TableGrid> at(final Script script, final int line) {
        int first = line;
        while (first > 0 && row(script.line(first)) && row(script.line(first - 1))) {
            first--;
        }
        if (!row(script.line(line)) || first + 1 >= script.size() || !dashes(script.line(first + 1))) {
            return Optional.empty();
        }
        int last = first + 1;
        while (last + 1 < script.size() && row(script.line(last + 1))) {
            last++;
        }
        final List<Looks> looks =
                split(script.line(first + 1)).stream().map(Looks::of).toList();
        final List<List<String>> cells = new ArrayList<>();
        for (int i = first; i <= last; i++) {
            if (i != first + 1) {
                cells.add(fitted(split(script.line(i)), looks.size()));
            }
        }
        return Optional.of(new TableGrid(first, last, cells, looks));
    }

    private static boolean row(final String line) {
        return line.indexOf('|') >= 0 && !line.isBlank();
    }

    private static boolean dashes(final String line) {
        return line.indexOf('|') >= 0 && DASHES.matcher(line).matches();
    }

    private static List<String> fitted(final List<String> cells, final int columns) {
        final List<String> fitted = new ArrayList<>(cells);
        while (fitted.size() < columns) {
            fitted.add("");
        }
        // What is too much stays in the last cell, so that nothing is lost.
        while (fitted.size() > columns && columns > 0) {
            final String over = fitted.removeLast();
            fitted.set(columns - 1, (fitted.getLast() + " \\| " + over).strip());
        }
        return List.copyOf(fitted);
    }

    /** The cells of a line; a bar after a backslash, in code or in a link belongs to its cell. */
    static List<String> split(final String line) {
        final String row = line.strip();
        final List<String> cells = new ArrayList<>();
        final StringBuilder cell = new StringBuilder();
        boolean code = false;
        int brackets = 0;
        for (int i = row.startsWith("|") ? 1 : 0; i < row.length(); i++) {
            final char c = row.charAt(i);
            code ^= c == '`' && row.indexOf('`', i + 1) >= 0 || c == '`' && code;
            brackets = row.startsWith("[[", i) && row.indexOf("]]", i) > 0 ? 1 : row.startsWith("]]", i) ? 0 : brackets;
            if (c == '|' && !code && brackets == 0 && row.charAt(Math.max(0, i - 1)) != '\\') {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        if (!cell.toString().isBlank() || cells.isEmpty()) {
            cells.add(cell.toString().strip());
        }
        return cells;
    }

    /** The row and column of a place in it; the line of dashes counts as the row below. */
    int[] cellAt(final Script script, final Place caret) {
        final int line = caret.line() - first;
        final int row = line <= 0 ? 0 : Math.max(1, line - 1);
        final int before = split(script.line(caret.line()).substring(0, caret.column()) + "x")
                        .size()
                - 1;
        return new int[] {Math.min(row, cells.size() - 1), Math.clamp(before, 0, looks.size() - 1)};
    }

    /** Goes to the next cell or the one before, all columns tidied; after the last one a row is added. */
    public Edit step(final Script script, final Place caret, final boolean back) {
        final int[] at = cellAt(script, caret);
        final int cell = at[0] * looks.size() + at[1] + (back ? -1 : 1);
        final List<List<String>> rows = new ArrayList<>(cells);
        if (cell >= rows.size() * looks.size()) {
            rows.add(fitted(List.of(), looks.size()));
        }
        final int there = Math.max(0, cell);
        return new TableGrid(first, last, rows, looks).tidied(script, there / looks.size(), there % looks.size(), true);
    }

    /** Goes to the cell below, all columns tidied; below the last one a row is added. */
    public Edit down(final Script script, final Place caret) {
        final int[] at = cellAt(script, caret);
        final List<List<String>> rows = new ArrayList<>(cells);
        if (at[0] + 1 >= rows.size()) {
            rows.add(fitted(List.of(), looks.size()));
        }
        return new TableGrid(first, last, rows, looks).tidied(script, at[0] + 1, at[1], true);
    }

    /** Has the words of the column at a place stand elsewhere: as they come, left, in the middle, right. */
    public Edit align(final Script script, final Place caret) {
        final int[] at = cellAt(script, caret);
        final List<Looks> now = new ArrayList<>(looks);
        now.set(at[1], now.get(at[1]).next());
        return new TableGrid(first, last, cells, now).tidied(script, at[0], at[1], false);
    }

    /** Adds a column after the one at a place. */
    public Edit widen(final Script script, final Place caret) {
        final int[] at = cellAt(script, caret);
        final List<List<String>> rows = new ArrayList<>();
        for (final List<String> row : cells) {
            final List<String> wider = new ArrayList<>(row);
            wider.add(at[1] + 1, "");
            rows.add(List.copyOf(wider));
        }
        final List<Looks> now = new ArrayList<>(looks);
        now.add(at[1] + 1, Looks.PLAIN);
        return new TableGrid(first, last, rows, now).tidied(script, at[0], at[1] + 1, true);
    }

    private Edit tidied(final Script script, final int row, final int column, final boolean select) {
        final List<String> lines = text();
        final int line = first + (row == 0 ? 0 : row + 1);
        int at = 2;
        final int[] widths = widths();
        for (int i = 0; i < column; i++) {
            at += widths[i] + 3;
        }
        final String words = cells.get(row).get(column);
        final int lead = lead(words, widths[column], looks.get(column));
        final Place start = new Place(line, at + lead);
        final Place end = new Place(line, at + lead + words.length());
        return new Edit(new Place(first, 0), script.end(last), String.join("\n", lines), select ? start : end, end);
    }

    private int[] widths() {
        final int[] widths = new int[looks.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = LEAST;
            for (final List<String> row : cells) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        return widths;
    }

    private static int lead(final String words, final int width, final Looks looks) {
        final int free = width - words.length();
        return switch (looks) {
            case PLAIN, LEFT -> 0;
            case CENTRE -> free / 2;
            case RIGHT -> free;
        };
    }

    /** Its lines, every column as wide as its widest cell. */
    public List<String> text() {
        final int[] widths = widths();
        final List<String> lines = new ArrayList<>();
        for (int row = 0; row < cells.size(); row++) {
            final StringBuilder line = new StringBuilder("|");
            for (int i = 0; i < widths.length; i++) {
                final String words = cells.get(row).get(i);
                final int lead = lead(words, widths[i], looks.get(i));
                line.append(' ')
                        .append(" ".repeat(lead))
                        .append(words)
                        .append(" ".repeat(widths[i] - words.length() - lead))
                        .append(" |");
            }
            lines.add(line.toString());
            if (row == 0) {
                final StringBuilder dashes = new StringBuilder("|");
                for (int i = 0; i < widths.length; i++) {
                    dashes.append(' ').append(looks.get(i).dashes(widths[i])).append(" |");
                }
                lines.add(dashes.toString());
            }
        }
        return lines;
    }

    /** Puts a new table at a place, on lines of its own, the first cell selected. */
    public static Edit insert(final Script script, final Place caret, final String head) {
        final List<List<String>> rows = List.of(List.of(head, head), List.of("", ""), List.of("", ""));
        final TableGrid grid = new TableGrid(0, 0, rows, List.of(Looks.PLAIN, Looks.PLAIN));
        final String line = script.line(caret.line());
        final boolean alone = line.isBlank();
        final Place from = alone ? new Place(caret.line(), 0) : script.end(caret.line());
        final String lead = alone ? "" : "\n\n";
        final boolean more = caret.line() + 1 < script.size()
                && !script.line(caret.line() + 1).isBlank();
        final String text = lead + String.join("\n", grid.text()) + (more ? "\n" : "");
        final Place start = from.after(lead + "| ");
        return new Edit(from, script.end(caret.line()), text, start, start.after(head));
    }
}

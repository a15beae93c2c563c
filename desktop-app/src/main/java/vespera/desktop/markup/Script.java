package vespera.desktop.markup;

import java.util.List;

/** A text as its lines; lines and columns count from 0, columns in chars. */
public interface Script {

    int size();

    String line(int line);

    /** A text that is at hand as a whole. */
    static Script of(final String text) {
        final List<String> lines = List.of(text.split("\n", -1));
        return new Script() {
            @Override
            public int size() {
                return lines.size();
            }

            @Override
            public String line(final int line) {
                return lines.get(line);
            }
        };
    }

    /** The end of a line. */
    default Place end(final int line) {
        return new Place(line, line(line).length());
    }

    /** The end of the text. */
    default Place end() {
        return end(size() - 1);
    }

    /** What stands between two places. */
    default String part(final Place from, final Place to) {
        if (from.line() == to.line()) {
            return line(from.line()).substring(from.column(), to.column());
        }
        final StringBuilder part = new StringBuilder(line(from.line()).substring(from.column()));
        for (int i = from.line() + 1; i < to.line(); i++) {
            part.append('\n').append(line(i));
        }
        return part.append('\n').append(line(to.line()), 0, to.column()).toString();
    }
}

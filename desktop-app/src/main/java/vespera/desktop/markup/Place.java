package vespera.desktop.markup;

/** A place in a text: a line and a column in chars, both from 0. */
public record Place(int line, int column) implements Comparable<Place> {

    @Override
    public int compareTo(final Place other) {
        return line == other.line ? Integer.compare(column, other.column) : Integer.compare(line, other.line);
    }

    /** Where one is after a text that begins here. */
    public Place after(final String text) {
        final int last = text.lastIndexOf('\n');
        return last < 0
                ? new Place(line, column + text.length())
                : new Place(line + (int) text.chars().filter(c -> c == '\n').count(), text.length() - last - 1);
    }
}

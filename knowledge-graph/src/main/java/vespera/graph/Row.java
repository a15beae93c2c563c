package vespera.graph;

import java.util.Map;

/** A row of a result, with columns that are there because the statement names them. */
record Row(Map<String, Object> columns) {

    /** The column's text, empty for null. */
    String text(final String column) {
        final Object value = columns.get(column);
        return value == null ? "" : value.toString();
    }

    /** Whether the column has a value. */
    boolean has(final String column) {
        return columns.get(column) != null;
    }

    /**
     * The column's number.
     *
     * @throws IllegalStateException where there is none, as in a damaged store
     */
    Number number(final String column) {
        if (columns.get(column) instanceof final Number number) {
            return number;
        }
        throw new IllegalStateException("no number in column " + column);
    }
}

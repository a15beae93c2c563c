package vespera.scriptorium.tasks;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The board's columns in order. The last one means done. */
public record Workflow(List<Column> columns) {

    /**
     * A column.
     *
     * @param status the id that tasks carry
     * @param title what the column is called
     * @param wipLimit how many cards it should hold at most, or null for no limit
     */
    public record Column(
            String status, String title, @Nullable Integer wipLimit) {}

    public Workflow {
        columns = List.copyOf(columns);
    }

    /** The one every atelier starts with. */
    public static Workflow standard() {
        return new Workflow(List.of(
                new Column("idea", "Ideas", null),
                new Column("todo", "To do", null),
                new Column("doing", "Doing", 5),
                new Column("review", "Review", null),
                new Column("done", "Done", null)));
    }

    public String done() {
        return columns.getLast().status();
    }

    public Optional<Column> column(final String status) {
        return columns.stream().filter(c -> c.status().equals(status)).findFirst();
    }
}

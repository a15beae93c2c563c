package vespera.scriptorium.tasks;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The board's columns in order. The last one means done. */
public record Workflow(List<Column> columns) {

    private static final int LONGEST = 60;

    /**
     * A column.
     *
     * @param status the id that tasks carry
     * @param title what the column is called
     * @param wipLimit how many cards it should hold at most, from 1, or null for no limit
     * @param colour a colour by its name, as in {@link TaskDetail#COLOUR}, or null for none
     */
    public record Column(
            String status,
            String title,
            @Nullable Integer wipLimit,
            @Nullable String colour) {

        /** One without a colour. */
        public Column(final String status, final String title, final @Nullable Integer wipLimit) {
            this(status, title, wipLimit, null);
        }
    }

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

    /** With one column otherwise; the same where there is none of that id. */
    public Workflow with(final String status, final UnaryOperator<Column> change) {
        return new Workflow(columns.stream()
                .map(c -> c.status().equals(status) ? change.apply(c) : c)
                .toList());
    }

    /** With a column at another place among the others, from 0. */
    public Workflow moved(final String status, final int to) {
        final List<Column> next = new ArrayList<>(columns);
        column(status).ifPresent(column -> {
            next.remove(column);
            next.add(Math.clamp(to, 0, next.size()), column);
        });
        return new Workflow(next);
    }

    /** With one column more; its id is made from its title. */
    public Workflow added(final String title, final int at) {
        final String plain = Normalizer.normalize(title.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFC)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-+|-+$", "");
        final String base = plain.isEmpty() ? "column" : plain.substring(0, Math.min(plain.length(), LONGEST));
        String id = base;
        for (int i = 2; column(id).isPresent(); i++) {
            id = base + "-" + i;
        }
        final List<Column> next = new ArrayList<>(columns);
        next.add(Math.clamp(at, 0, next.size()), new Column(id, title.strip(), null));
        return new Workflow(next);
    }

    /** Without a column. */
    public Workflow without(final String status) {
        return new Workflow(
                columns.stream().filter(c -> !c.status().equals(status)).toList());
    }

    /** As text: a column a line, with its id, its limit, its colour and its title, tabs between them. */
    public String text() {
        return columns.stream()
                .map(c -> c.status() + "\t" + (c.wipLimit() == null ? "" : c.wipLimit()) + "\t"
                        + (c.colour() == null ? "" : c.colour()) + "\t" + c.title())
                .collect(Collectors.joining("\n"));
    }

    /** The one that {@link #text} tells of; empty where it tells of none. */
    static Optional<Workflow> read(final String text) {
        final List<Column> columns = new ArrayList<>();
        for (final String line : text.split("\n")) {
            final String[] parts = line.split("\t", 4);
            if (parts.length < 4 || !parts[1].matches("[0-9]{0,6}")) {
                return Optional.empty();
            }
            columns.add(new Column(
                    parts[0],
                    parts[3],
                    parts[1].isEmpty() ? null : Integer.valueOf(parts[1]),
                    parts[2].isEmpty() ? null : parts[2]));
        }
        return Optional.of(new Workflow(columns));
    }

    /** Why it cannot be used, for a person; empty where it can. */
    Optional<String> fault() {
        final Set<String> seen = new HashSet<>();
        if (columns.isEmpty()) {
            return Optional.of("a board needs a column");
        }
        for (final Column column : columns) {
            final Integer limit = column.wipLimit();
            if (!column.status().matches("[\\p{L}\\p{N}-]{1,100}")) {
                return Optional.of(
                        "a column's id is made of letters, digits and hyphens, which “" + column.status() + "” is not");
            }
            if (!seen.add(column.status())) {
                return Optional.of("two columns would have the id “" + column.status() + "”");
            }
            if (column.title().isBlank() || column.title().matches("(?s).*[\\t\\n\\r].*")) {
                return Optional.of("a column needs a title of one line");
            }
            if (limit != null && limit < 1) {
                return Optional.of("the limit of “" + column.title() + "” would be less than one");
            }
        }
        return Optional.empty();
    }
}

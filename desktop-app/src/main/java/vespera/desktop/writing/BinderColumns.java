package vespera.desktop.writing;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import vespera.desktop.desk.Desk;

/** What the binder shows at the right of names; remembered for this atelier. FX thread only. */
final class BinderColumns {

    private static final String KEY = "writing.binder.columns";

    /** A column. */
    enum Column {
        STATUS,
        CHANGED,
        WORDS
    }

    private final Desk desk;
    private final Runnable changed;
    private Set<Column> shown = EnumSet.of(Column.WORDS);

    BinderColumns(final Desk desk, final Runnable changed) {
        this.desk = desk;
        this.changed = changed;
        desk.work()
                .query(
                        () -> desk.atelier().memory().recall(KEY),
                        kept -> kept.ifPresent(words -> {
                            shown = read(words);
                            changed.run();
                        }));
    }

    boolean shows(final Column column) {
        return shown.contains(column);
    }

    /** Shows a column, or takes it away. */
    void toggle(final Column column) {
        final Set<Column> next = EnumSet.noneOf(Column.class);
        next.addAll(shown);
        if (!next.remove(column)) {
            next.add(column);
        }
        shown = next;
        final String kept = written(next);
        desk.work().command(() -> desk.atelier().memory().remember(KEY, kept));
        changed.run();
    }

    static String written(final Set<Column> columns) {
        return columns.stream().map(c -> c.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(" "));
    }

    /** What was kept; a word that names no column says nothing. */
    static Set<Column> read(final String words) {
        final Set<String> named = Set.of(words.strip().toUpperCase(Locale.ROOT).split("\\s+"));
        return Arrays.stream(Column.values())
                .filter(c -> named.contains(c.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Column.class)));
    }
}

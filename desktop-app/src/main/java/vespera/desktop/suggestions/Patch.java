package vespera.desktop.suggestions;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.collections.ObservableList;

/** Turns one list into another by as few steps as will do, so that a list on the screen keeps its place. */
final class Patch {

    /** More new lines than this are not put in one by one. */
    private static final int MOST = 40;

    private Patch() {}

    /** Makes {@code list} hold {@code rows}; lines with the same key stay where they are. */
    static void apply(final ObservableList<Row> list, final List<Row> rows) {
        final Set<String> keys = new HashSet<>();
        rows.forEach(row -> keys.add(row.key()));
        list.removeIf(row -> !keys.contains(row.key()));
        if (rows.size() - list.size() > MOST) {
            list.setAll(rows);
            return;
        }
        for (int i = 0; i < rows.size(); i++) {
            final Row row = rows.get(i);
            if (i < list.size() && list.get(i).key().equals(row.key())) {
                if (!list.get(i).equals(row)) {
                    list.set(i, row);
                }
            } else if (list.size() < rows.size()) {
                list.add(i, row);
            } else {
                list.setAll(rows);
                return;
            }
        }
    }
}

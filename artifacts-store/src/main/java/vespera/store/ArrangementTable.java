package vespera.store;

import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import vespera.scriptorium.arrangement.ArrangedRow;

/** How the atelier is arranged, one thing a line. */
final class ArrangementTable {

    private ArrangementTable() {}

    static void put(final Wire wire, final ArrangedRow row) throws SQLException {
        final String value = row.value();
        if (value == null) {
            wire.update("DELETE FROM arrangement WHERE key = ?", row.key());
        } else {
            wire.update("INSERT OR REPLACE INTO arrangement(key, value) VALUES (?,?)", row.key(), value);
        }
    }

    static Map<String, String> all(final Wire wire) throws SQLException {
        final Map<String, String> all = new TreeMap<>();
        wire.each("SELECT key, value FROM arrangement", row -> {
            all.put(row.getString(1), row.getString(2));
            return true;
        });
        return all;
    }
}

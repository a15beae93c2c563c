package vespera.store;

import java.util.Optional;
import vespera.scriptorium.sessions.Memory;

/** Small things to remember, one a line. */
final class SqliteMemory implements Memory {

    private final Database database;

    SqliteMemory(final Database database) {
        this.database = database;
    }

    @Override
    public Optional<String> recall(final String key) {
        return database.read(
                wire -> wire.first("SELECT value FROM memory WHERE key = ?", row -> row.getString(1), key));
    }

    @Override
    public void remember(final String key, final String value) {
        database.write(wire -> wire.update(
                "INSERT OR REPLACE INTO memory(key, value, hash) VALUES (?,?,?)", key, value, Checksum.of(key, value)));
    }
}

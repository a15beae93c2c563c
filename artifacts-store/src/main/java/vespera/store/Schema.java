package vespera.store;

import java.sql.SQLException;
import java.util.List;
import vespera.scriptorium.journal.JournalException;

/** A database's shape as steps, one a version; each step is kept whole or not at all. */
record Schema(String file, List<List<String>> steps) {

    Schema {
        steps = List.copyOf(steps);
    }

    /** The version that is written now. */
    int latest() {
        return steps.size();
    }

    void migrate(final Wire wire) throws SQLException {
        final int now = Integer.parseInt(wire.value("PRAGMA user_version"));
        if (now > latest()) {
            throw new JournalException(
                    JournalException.Code.NEWER,
                    "The store (" + file + ", version " + now + ") was written by a newer version of Vespera; this one"
                            + " knows versions up to " + latest()
                            + ". Nothing was changed; open it with a newer version.");
        }
        for (int version = now + 1; version <= latest(); version++) {
            step(wire, version);
        }
    }

    private void step(final Wire wire, final int version) throws SQLException {
        wire.run("BEGIN IMMEDIATE");
        boolean kept = false;
        try {
            for (final String statement : steps.get(version - 1)) {
                wire.run(statement);
            }
            wire.run("PRAGMA user_version=" + version);
            wire.run("COMMIT");
            kept = true;
        } finally {
            if (!kept) {
                wire.run("ROLLBACK");
            }
        }
    }
}

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

    /** Hears how far a step is. */
    interface Progress {

        /** Before each statement and once after the last, inside the step's transaction. */
        void at(int done, int all);
    }

    /**
     * The version a database is of, 0 for an empty one.
     *
     * @throws JournalException where it is newer than this program
     */
    int version(final Wire wire) throws SQLException {
        final int now = Integer.parseInt(wire.value("PRAGMA user_version"));
        if (now > latest()) {
            throw new JournalException(
                    JournalException.Code.NEWER,
                    "The store (" + file + ", version " + now + ") was written by a newer version of Vespera; this one"
                            + " knows versions up to " + latest()
                            + ". Nothing was changed; open it with a newer version.");
        }
        return now;
    }

    /** Makes one version of the one before it, whole or not at all. */
    void step(final Wire wire, final int version, final Progress progress) throws SQLException {
        wire.run("BEGIN IMMEDIATE");
        boolean kept = false;
        try {
            final List<String> statements = steps.get(version - 1);
            for (int i = 0; i < statements.size(); i++) {
                progress.at(i, statements.size());
                wire.run(statements.get(i));
            }
            wire.run("PRAGMA user_version=" + version);
            progress.at(statements.size(), statements.size());
            wire.run("COMMIT");
            kept = true;
        } finally {
            if (!kept) {
                wire.run("ROLLBACK");
            }
        }
    }
}

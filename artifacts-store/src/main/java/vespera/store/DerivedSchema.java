package vespera.store;

import java.util.List;

/** The one table of derived.db. Another shape is another step, or a file that is thrown away. */
final class DerivedSchema {

    static final Schema SCHEMA = new Schema(
            "derived.db",
            List.of(List.of("CREATE TABLE derived(kind TEXT NOT NULL, key TEXT NOT NULL, size INTEGER NOT NULL,"
                    + " crc INTEGER NOT NULL, packed INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY(key, kind))"
                    + " WITHOUT ROWID")));

    private DerivedSchema() {}
}

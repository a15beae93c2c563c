package vespera.store;

import java.util.List;

/** The tables of vectors.db. A released step is never changed. */
final class VectorSchema {

    static final Schema SCHEMA = new Schema(
            "vectors.db",
            List.of(List.of(
                    "CREATE TABLE model(number INTEGER PRIMARY KEY, fingerprint TEXT NOT NULL UNIQUE,"
                            + " applied INTEGER NOT NULL)",
                    "CREATE TABLE vector(model INTEGER NOT NULL, text_hash TEXT NOT NULL, bytes BLOB NOT NULL,"
                            + " UNIQUE(model, text_hash))",
                    "CREATE TABLE chunked(document BLOB PRIMARY KEY, text_hash TEXT NOT NULL) WITHOUT ROWID",
                    "CREATE TABLE chunk(document BLOB NOT NULL, ordinal INTEGER NOT NULL, heading TEXT NOT NULL,"
                            + " start INTEGER NOT NULL, finish INTEGER NOT NULL, line INTEGER NOT NULL,"
                            + " text_hash TEXT NOT NULL, PRIMARY KEY(document, ordinal)) WITHOUT ROWID")));

    private VectorSchema() {}
}

package vespera.store;

import java.util.List;

/**
 * The tables of core.db. Ids are 16 bytes, hashes 32 bytes, times milliseconds since 1970 UTC, enumerations their
 * names. A released step is never changed: a new shape is a new step.
 */
final class CoreSchema {

    /** Words and where they stand, but no texts. */
    static final String WORDS = """
            CREATE VIRTUAL TABLE words USING fts5(
              title, aliases, tags, body, bigrams, content='', contentless_delete=1,
              tokenize='unicode61 remove_diacritics 2')""";

    static final Schema SCHEMA = new Schema("core.db", List.of(first(), second(), third()));

    private CoreSchema() {}

    private static List<String> first() {
        return List.of(
                "CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
                """
                CREATE TABLE entry(
                  sequence INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, device TEXT NOT NULL, time INTEGER NOT NULL,
                  actor_kind TEXT NOT NULL, actor TEXT NOT NULL, session BLOB NOT NULL, cause BLOB,
                  command BLOB NOT NULL, nature TEXT NOT NULL, words TEXT NOT NULL, reverses BLOB,
                  reversible INTEGER NOT NULL, type TEXT NOT NULL, schema INTEGER NOT NULL, payload TEXT,
                  payload_hash BLOB NOT NULL, previous BLOB NOT NULL, hash BLOB NOT NULL)""",
                "CREATE INDEX entry_command ON entry(command)",
                """
                CREATE TABLE command(
                  id BLOB PRIMARY KEY, sequence INTEGER NOT NULL, actor_kind TEXT NOT NULL, actor TEXT NOT NULL,
                  nature TEXT NOT NULL, words TEXT NOT NULL, reverses BLOB, reversible INTEGER NOT NULL,
                  taken_back INTEGER NOT NULL) WITHOUT ROWID""",
                "CREATE INDEX command_actor ON command(actor_kind, actor, sequence)",
                // encoding: 0 as it is, 1 raw deflate, 2 in a file; a delta against base is to come.
                """
                CREATE TABLE blob(
                  hash BLOB NOT NULL UNIQUE, size INTEGER NOT NULL, encoding INTEGER NOT NULL, base BLOB,
                  bytes BLOB)""",
                """
                CREATE TABLE task(
                  id BLOB PRIMARY KEY, title TEXT NOT NULL, notes TEXT NOT NULL, status TEXT, priority TEXT NOT NULL,
                  due TEXT, parent BLOB, place REAL NOT NULL, depends_on BLOB NOT NULL, assignee TEXT,
                  autonomy TEXT NOT NULL, archived INTEGER NOT NULL) WITHOUT ROWID""",
                // A document's number is what words and links know it by, whichever of its rows comes first.
                "CREATE TABLE document_number(number INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE)",
                """
                CREATE TABLE document(
                  number INTEGER PRIMARY KEY, path TEXT NOT NULL, hash BLOB NOT NULL, size INTEGER NOT NULL,
                  modified INTEGER NOT NULL, kept INTEGER NOT NULL, versions INTEGER NOT NULL, place TEXT NOT NULL,
                  title TEXT)""",
                """
                CREATE TABLE version(
                  document INTEGER NOT NULL, number INTEGER NOT NULL, sequence INTEGER NOT NULL, hash BLOB NOT NULL,
                  size INTEGER NOT NULL, modified INTEGER NOT NULL, kept INTEGER NOT NULL,
                  PRIMARY KEY(document, number)) WITHOUT ROWID""",
                """
                CREATE TABLE link(
                  document INTEGER NOT NULL, ordinal INTEGER NOT NULL, kind TEXT NOT NULL, target TEXT NOT NULL,
                  target_key TEXT, subpath TEXT, display TEXT, line INTEGER NOT NULL, start INTEGER NOT NULL,
                  finish INTEGER NOT NULL, commented INTEGER NOT NULL,
                  PRIMARY KEY(document, ordinal)) WITHOUT ROWID""",
                "CREATE INDEX link_target ON link(target_key) WHERE commented = 0",
                """
                CREATE TABLE tag(
                  document INTEGER NOT NULL, ordinal INTEGER NOT NULL, tag TEXT NOT NULL, tag_key TEXT NOT NULL,
                  PRIMARY KEY(document, ordinal)) WITHOUT ROWID""",
                """
                CREATE TABLE alias(
                  document INTEGER NOT NULL, ordinal INTEGER NOT NULL, alias TEXT NOT NULL,
                  PRIMARY KEY(document, ordinal)) WITHOUT ROWID""",
                """
                CREATE TABLE draft(
                  document INTEGER PRIMARY KEY, base TEXT NOT NULL, text TEXT NOT NULL, caret INTEGER NOT NULL,
                  at INTEGER NOT NULL)""",
                """
                CREATE TABLE pending_effect(
                  sequence INTEGER NOT NULL, document BLOB NOT NULL, type TEXT NOT NULL, schema INTEGER NOT NULL,
                  payload TEXT NOT NULL, PRIMARY KEY(sequence, document)) WITHOUT ROWID""",
                """
                CREATE TABLE message(
                  number INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, artifact BLOB NOT NULL, channel TEXT NOT NULL,
                  at INTEGER NOT NULL, actor_kind TEXT NOT NULL, actor TEXT NOT NULL, type TEXT NOT NULL,
                  schema INTEGER NOT NULL, said TEXT NOT NULL, text_hash BLOB NOT NULL)""",
                "CREATE INDEX message_channel ON message(channel, number)",
                """
                CREATE TABLE artifact(
                  sequence INTEGER NOT NULL, id BLOB NOT NULL UNIQUE, type TEXT NOT NULL, at INTEGER NOT NULL,
                  actor_kind TEXT NOT NULL, actor TEXT NOT NULL, title TEXT NOT NULL, task BLOB, document BLOB,
                  path TEXT, cause BLOB, hash BLOB NOT NULL, size INTEGER NOT NULL, blob INTEGER NOT NULL,
                  folded TEXT NOT NULL)""",
                "CREATE INDEX artifact_sequence ON artifact(sequence)",
                "CREATE INDEX artifact_task ON artifact(task, sequence) WHERE task IS NOT NULL",
                "CREATE INDEX artifact_document ON artifact(document, sequence) WHERE document IS NOT NULL",
                "CREATE TABLE memory(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
                WORDS);
    }

    /**
     * Checkpoints and sessions; checksums for drafts, memory and packed contents; words that may be erased. A blob's
     * encoding 3 is zstd against its base, 4 zstd alone.
     */
    private static List<String> second() {
        return List.of(
                "CREATE TABLE checkpoint(sequence INTEGER PRIMARY KEY, time INTEGER NOT NULL, hash BLOB NOT NULL,"
                        + " bytes BLOB NOT NULL)",
                // What a version of a text said, so that it need not be read again to see the past.
                "CREATE TABLE reading(hash BLOB PRIMARY KEY, sum BLOB NOT NULL, bytes BLOB NOT NULL) WITHOUT ROWID",
                """
                CREATE TABLE session(
                  id BLOB PRIMARY KEY, kind TEXT NOT NULL, actor TEXT NOT NULL, started INTEGER NOT NULL,
                  beat INTEGER NOT NULL, ended INTEGER, place TEXT NOT NULL) WITHOUT ROWID""",
                "CREATE INDEX session_started ON session(started)",
                "ALTER TABLE draft ADD COLUMN hash BLOB",
                "ALTER TABLE memory ADD COLUMN hash BLOB",
                "ALTER TABLE blob ADD COLUMN depth INTEGER NOT NULL DEFAULT 0",
                "CREATE INDEX artifact_content ON artifact(hash, sequence) WHERE blob = 1",
                // Null where the words are there; the chain holds their hash, which must outlive them.
                "ALTER TABLE entry ADD COLUMN words_hash BLOB",
                // CRC-32C of the bytes as they are packed.
                "ALTER TABLE blob ADD COLUMN crc INTEGER",
                "CREATE INDEX blob_base ON blob(base) WHERE base IS NOT NULL");
    }

    /** What else is known of a task, as JSON, empty for nothing; how the atelier is arranged. */
    private static List<String> third() {
        return List.of(
                "ALTER TABLE task ADD COLUMN details TEXT NOT NULL DEFAULT ''",
                "CREATE TABLE arrangement(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID");
    }
}

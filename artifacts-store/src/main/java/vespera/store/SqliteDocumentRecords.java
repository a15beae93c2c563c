package vespera.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentEvent;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.documents.DocumentRecords;
import vespera.scriptorium.documents.Draft;
import vespera.scriptorium.documents.FileState;
import vespera.scriptorium.documents.PendingEffect;
import vespera.scriptorium.documents.Version;
import vespera.scriptorium.journal.Actor;
import vespera.scriptorium.journal.EventCodec;
import vespera.scriptorium.markdown.RawLink;

/** What is kept about documents. Archived and vanished ones neither refer nor count. */
final class SqliteDocumentRecords implements DocumentRecords {

    private static final String LINK = "l.kind, l.target, l.subpath, l.display, l.line, l.start, l.finish, l.commented";
    private static final String HERE =
            " LEFT JOIN document AS d ON d.number = n.number" + " WHERE coalesce(d.place, 'HERE') = 'HERE'";

    private final Database database;
    private final EventCodec codec;

    SqliteDocumentRecords(final Database database, final EventCodec codec) {
        this.database = database;
        this.codec = codec;
    }

    @Override
    public List<Document> documents() {
        return database.read(wire -> wire.list(
                "SELECT n.id, d.path, d.versions, d.place, d.title, d.hash, d.size, d.modified, d.kept"
                        + " FROM document AS d JOIN document_number AS n ON n.number = d.number ORDER BY d.number",
                row -> new Document(
                        id(row),
                        row.getString(2),
                        state(row, 6),
                        row.getInt(3),
                        Document.Place.valueOf(row.getString(4)),
                        Wire.optionalText(row, 5))));
    }

    @Override
    public List<RawLink> links(final DocumentId document) {
        return database.read(wire -> wire.list(
                "SELECT " + LINK + " FROM document_number AS n JOIN link AS l ON l.document = n.number"
                        + " WHERE n.id = ? ORDER BY l.ordinal",
                row -> link(row, 1),
                document.value()));
    }

    @Override
    public List<DocumentId> referrers(final String key) {
        return database.read(wire -> wire.list(
                "SELECT DISTINCT n.id FROM link AS l JOIN document_number AS n ON n.number = l.document" + HERE
                        + " AND l.target_key = ? AND l.commented = 0 ORDER BY n.number",
                SqliteDocumentRecords::id,
                key));
    }

    @Override
    public Map<DocumentId, List<RawLink>> linksTo(final String key) {
        final Map<DocumentId, List<RawLink>> all = new LinkedHashMap<>();
        database.read(wire -> wire.list(
                "SELECT n.id, " + LINK + " FROM link AS l JOIN document_number AS n ON n.number = l.document" + HERE
                        + " AND l.target_key = ? AND l.commented = 0 ORDER BY l.document, l.ordinal",
                row -> all.computeIfAbsent(id(row), d -> new ArrayList<>()).add(link(row, 2)),
                key));
        return all;
    }

    @Override
    public Map<DocumentId, List<RawLink>> allLinks() {
        final Map<DocumentId, List<RawLink>> all = new LinkedHashMap<>();
        database.read(wire -> wire.list(
                "SELECT n.id, " + LINK + " FROM link AS l JOIN document_number AS n ON n.number = l.document" + HERE
                        + " ORDER BY l.document, l.ordinal",
                row -> all.computeIfAbsent(id(row), d -> new ArrayList<>()).add(link(row, 2))));
        return all;
    }

    @Override
    public List<String> tags(final DocumentId document) {
        return database.read(wire -> wire.list(
                "SELECT t.tag FROM document_number AS n JOIN tag AS t ON t.document = n.number"
                        + " WHERE n.id = ? ORDER BY t.ordinal",
                row -> row.getString(1),
                document.value()));
    }

    @Override
    public List<String> aliases(final DocumentId document) {
        return database.read(wire -> wire.list(
                "SELECT a.alias FROM document_number AS n JOIN alias AS a ON a.document = n.number"
                        + " WHERE n.id = ? ORDER BY a.ordinal",
                row -> row.getString(1),
                document.value()));
    }

    @Override
    public Map<DocumentId, List<String>> allAliases() {
        final Map<DocumentId, List<String>> all = new LinkedHashMap<>();
        database.read(wire -> wire.list(
                "SELECT n.id, a.alias FROM alias AS a JOIN document_number AS n ON n.number = a.document"
                        + " ORDER BY a.document, a.ordinal",
                row -> all.computeIfAbsent(id(row), d -> new ArrayList<>()).add(row.getString(2))));
        return all;
    }

    @Override
    public Map<DocumentId, List<String>> allTags() {
        final Map<DocumentId, List<String>> all = new HashMap<>();
        database.read(wire -> wire.list(
                "SELECT n.id, t.tag FROM tag AS t JOIN document_number AS n ON n.number = t.document"
                        + " ORDER BY t.document, t.ordinal",
                row -> all.computeIfAbsent(id(row), d -> new ArrayList<>()).add(row.getString(2))));
        return all;
    }

    @Override
    public Map<DocumentId, List<Actor>> allAuthors() {
        final Map<DocumentId, List<Actor>> all = new HashMap<>();
        database.read(wire -> wire.list(
                "SELECT n.id, e.actor_kind, e.actor FROM version AS v JOIN entry AS e ON e.sequence = v.sequence"
                        + " JOIN document_number AS n ON n.number = v.document"
                        + " GROUP BY v.document, e.actor_kind, e.actor ORDER BY v.document, max(v.number)",
                row -> all.computeIfAbsent(id(row), d -> new ArrayList<>()).add(EntryTable.actor(row, 2))));
        return all;
    }

    private record Spelling(String key, String tag, int documents) {}

    @Override
    public Map<String, Integer> tagCounts() {
        final List<Spelling> spellings = database.read(wire -> wire.list(
                "SELECT t.tag_key, t.tag, count(*) FROM tag AS t JOIN document_number AS n ON n.number = t.document"
                        + HERE + " GROUP BY t.tag_key, t.tag ORDER BY count(*) DESC, t.tag",
                row -> new Spelling(row.getString(1), row.getString(2), row.getInt(3))));
        // Spellings that differ by case are one tag, under the one used most.
        final Map<String, String> shown = new HashMap<>();
        final Map<String, Integer> counts = new HashMap<>();
        for (final Spelling s : spellings) {
            shown.putIfAbsent(s.key(), s.tag());
            counts.merge(shown.getOrDefault(s.key(), s.tag()), s.documents(), Integer::sum);
        }
        final Map<String, Integer> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(e -> sorted.put(e.getKey(), e.getValue()));
        return sorted;
    }

    @Override
    public List<Version> versions(final DocumentId document) {
        return database.read(wire -> wire.list(
                "SELECT e.id, v.number, e.time, e.actor_kind, e.actor, e.words, v.hash, v.size, v.modified, v.kept"
                        + " FROM document_number AS n JOIN version AS v ON v.document = n.number"
                        + " JOIN entry AS e ON e.sequence = v.sequence WHERE n.id = ? ORDER BY v.number DESC",
                row -> new Version(
                        Wire.uuid(row, 1),
                        row.getInt(2),
                        row.getLong(3),
                        EntryTable.actor(row, 4),
                        row.getString(6),
                        state(row, 7)),
                document.value()));
    }

    @Override
    public List<PendingEffect> pendingEffects() {
        return database.read(wire -> wire.list(
                "SELECT sequence, type, schema, payload FROM pending_effect ORDER BY sequence",
                row -> new PendingEffect(row.getLong(1), (DocumentEvent)
                        codec.decode(row.getString(2), row.getInt(3), row.getString(4)))));
    }

    @Override
    public void effectDone(final long sequence) {
        database.write(wire -> wire.update("DELETE FROM pending_effect WHERE sequence = ?", sequence));
    }

    @Override
    public Optional<Draft> draft(final DocumentId document) {
        return database.read(wire -> wire.first(
                "SELECT f.base, f.text, f.caret, f.at FROM document_number AS n"
                        + " JOIN draft AS f ON f.document = n.number WHERE n.id = ?",
                row -> new Draft(document, row.getString(1), row.getString(2), row.getInt(3), row.getLong(4)),
                document.value()));
    }

    @Override
    public void keepDraft(final Draft draft) {
        database.write(wire -> wire.update(
                "INSERT OR REPLACE INTO draft(document, base, text, caret, at, hash) VALUES (?,?,?,?,?,?)",
                DocumentTables.number(wire, draft.document()),
                draft.base(),
                draft.text(),
                draft.caret(),
                draft.at(),
                Checksum.draft(draft.document().value(), draft.base(), draft.text(), draft.caret(), draft.at())));
    }

    @Override
    public void dropDraft(final DocumentId document) {
        database.write(wire -> wire.update(
                "DELETE FROM draft WHERE document = (SELECT number FROM document_number WHERE id = ?)",
                document.value()));
    }

    private static DocumentId id(final ResultSet row) throws SQLException {
        return new DocumentId(Wire.uuid(row, 1));
    }

    private static FileState state(final ResultSet row, final int column) throws SQLException {
        return new FileState(
                EntryTable.hex(row, column),
                row.getLong(column + 1),
                row.getLong(column + 2),
                row.getBoolean(column + 3));
    }

    private static RawLink link(final ResultSet row, final int column) throws SQLException {
        return new RawLink(
                RawLink.Kind.valueOf(row.getString(column)),
                row.getString(column + 1),
                Wire.optionalText(row, column + 2),
                Wire.optionalText(row, column + 3),
                row.getInt(column + 4),
                row.getInt(column + 5),
                row.getInt(column + 6),
                row.getBoolean(column + 7));
    }
}

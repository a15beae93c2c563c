package vespera.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentEvent;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.documents.FileState;
import vespera.scriptorium.documents.PendingEffect;
import vespera.scriptorium.documents.ReadingRow;
import vespera.scriptorium.documents.Readings;
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.journal.EventCodec;
import vespera.scriptorium.journal.EventType;
import vespera.scriptorium.journal.JournalException;
import vespera.scriptorium.links.LinkResolver;
import vespera.scriptorium.markdown.RawLink;
import vespera.scriptorium.markdown.Reading;

/** Writes what is known about documents, for the length of one transaction. */
final class DocumentTables {

    private final Wire wire;
    private final EventCodec codec;
    private final Map<DocumentId, Long> numbers = new HashMap<>();
    /** Documents that have no reading yet, so that there is none to take away. */
    private final Set<Long> unread = new HashSet<>();

    private final Set<Long> fresh = new HashSet<>();
    private final Set<Long> read = new HashSet<>();
    /** Documents that go by another name now. */
    private final Map<Long, Document> renamed = new HashMap<>();

    DocumentTables(final Wire wire, final EventCodec codec) {
        this.wire = wire;
        this.codec = codec;
    }

    /** The number a document goes by, or empty where it has none. */
    static Optional<Long> known(final Wire wire, final DocumentId id) throws SQLException {
        return wire.first("SELECT number FROM document_number WHERE id = ?", row -> row.getLong(1), id.value());
    }

    /** The number a document goes by, given at its first sight. */
    static long number(final Wire wire, final DocumentId id) throws SQLException {
        final Optional<Long> known = known(wire, id);
        return known.isPresent() ? known.get() : give(wire, id.value());
    }

    private static long give(final Wire wire, final UUID id) throws SQLException {
        return wire.first("INSERT INTO document_number(id) VALUES (?) RETURNING number", row -> row.getLong(1), id)
                .orElseThrow(() -> new SQLException("no number was given"));
    }

    private long number(final DocumentId id) throws SQLException {
        final Long seen = numbers.get(id);
        if (seen != null) {
            return seen;
        }
        final Optional<Long> known = known(wire, id);
        final long number = known.isPresent() ? known.get() : give(wire, id.value());
        if (known.isEmpty()) {
            unread.add(number);
            fresh.add(number);
        }
        numbers.put(id, number);
        return number;
    }

    void put(final Document d) throws SQLException {
        final FileState state = d.state();
        final long number = number(d.id());
        noteName(number, d);
        wire.update(
                "INSERT OR REPLACE INTO document(number, path, hash, size, modified, kept, versions, place, title)"
                        + " VALUES (?,?,?,?,?,?,?,?,?)",
                number,
                d.path(),
                HexFormat.of().parseHex(state.hash()),
                state.size(),
                state.modified(),
                state.kept(),
                d.versions(),
                d.place(),
                d.title());
    }

    private void noteName(final long number, final Document d) throws SQLException {
        if (fresh.contains(number)) {
            return;
        }
        final Optional<String> before =
                wire.first("SELECT path FROM document WHERE number = ?", row -> row.getString(1), number);
        if (before.isPresent() && !Document.baseName(before.get()).equals(Document.baseName(d.path()))) {
            renamed.put(number, d);
        }
    }

    /** Makes renamed documents found by their new names, where nothing new was read of them in the same change. */
    void finish(final BlobTable blobs, final Readings readings) throws SQLException {
        for (final Map.Entry<Long, Document> one : renamed.entrySet()) {
            final Document d = one.getValue();
            final Optional<String> text = read.contains(one.getKey()) ? Optional.empty() : text(blobs, readings, d);
            if (text.isPresent()) {
                final Reading names = new Reading(
                        d.title(),
                        Map.of(),
                        null,
                        names("alias", one.getKey()),
                        names("tag", one.getKey()),
                        List.of(),
                        List.of(),
                        List.of(),
                        1,
                        0);
                WordTable.remove(wire, one.getKey());
                WordTable.add(wire, one.getKey(), new ReadingRow(d.id(), d.path(), names, text.get()));
            }
        }
    }

    private List<String> names(final String table, final long number) throws SQLException {
        return wire.list(
                "SELECT " + table + " FROM " + table + " WHERE document = ? ORDER BY ordinal",
                row -> row.getString(1),
                number);
    }

    /** What a document's words were read from; empty where that cannot be had, and its words stay as they are. */
    private Optional<String> text(final BlobTable blobs, final Readings readings, final Document d)
            throws SQLException {
        if (!d.state().kept()) {
            return Optional.of("");
        }
        try {
            return blobs.read(wire, d.state().hash())
                    .flatMap(bytes -> readings.known(d.id(), d.path(), bytes))
                    .map(ReadingRow::text);
        } catch (JournalException e) {
            return Optional.empty();
        }
    }

    /** Notes a state that a document has had. */
    void version(final Entry entry, final DocumentEvent event) throws SQLException {
        final FileState state = switch (event) {
            case DocumentEvent.Added e -> e.state();
            case DocumentEvent.Written e -> e.to();
            case DocumentEvent.Moved _, DocumentEvent.Archived _, DocumentEvent.Restored _, DocumentEvent.Vanished _ ->
                null;
        };
        if (state == null) {
            return;
        }
        wire.update(
                "INSERT INTO version(document, number, sequence, hash, size, modified, kept) VALUES"
                        + " (?1, (SELECT coalesce(max(number), 0) + 1 FROM version WHERE document = ?1), ?,?,?,?,?)",
                number(event.id()),
                entry.sequence(),
                HexFormat.of().parseHex(state.hash()),
                state.size(),
                state.modified(),
                state.kept());
    }

    void put(final PendingEffect effect) throws SQLException {
        final EventType type = codec.typeOf(effect.event());
        wire.update(
                "INSERT OR REPLACE INTO pending_effect(sequence, document, type, schema, payload) VALUES (?,?,?,?,?)",
                effect.sequence(),
                effect.event().id().value(),
                type.name(),
                type.schema(),
                codec.encode(effect.event()));
    }

    void put(final ReadingRow row) throws SQLException {
        final long number = number(row.document());
        if (!unread.remove(number)) {
            for (final String table : List.of("link", "tag", "alias")) {
                wire.update("DELETE FROM " + table + " WHERE document = ?", number);
            }
            WordTable.remove(wire, number);
        }
        final Reading reading = row.reading();
        links(number, reading.links());
        for (int i = 0; i < reading.tags().size(); i++) {
            final String tag = reading.tags().get(i);
            wire.update(
                    "INSERT INTO tag(document, ordinal, tag, tag_key) VALUES (?,?,?,?)",
                    number,
                    i,
                    tag,
                    ArtifactTable.fold(tag));
        }
        for (int i = 0; i < reading.aliases().size(); i++) {
            wire.update(
                    "INSERT INTO alias(document, ordinal, alias) VALUES (?,?,?)",
                    number,
                    i,
                    reading.aliases().get(i));
        }
        WordTable.add(wire, number, row);
        read.add(number);
    }

    private void links(final long number, final List<RawLink> links) throws SQLException {
        for (int i = 0; i < links.size(); i++) {
            final RawLink link = links.get(i);
            wire.update(
                    "INSERT INTO link(document, ordinal, kind, target, target_key, subpath, display, line, start,"
                            + " finish, commented) VALUES (?,?,?,?,?,?,?,?,?,?,?)",
                    number,
                    i,
                    link.kind(),
                    link.target(),
                    key(link),
                    link.subpath(),
                    link.display(),
                    link.line(),
                    link.from(),
                    link.to(),
                    link.commented());
        }
    }

    static @Nullable String key(final RawLink link) {
        return link.target().isEmpty() ? null : LinkResolver.key(link.target());
    }
}

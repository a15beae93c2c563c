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
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.journal.EventCodec;
import vespera.scriptorium.journal.EventType;
import vespera.scriptorium.markdown.RawLink;
import vespera.scriptorium.markdown.Reading;

/** Writes what is known about documents, for the length of one transaction. */
final class DocumentTables {

    private final Wire wire;
    private final EventCodec codec;
    private final Map<DocumentId, Long> numbers = new HashMap<>();
    /** Documents that have no reading yet, so that there is none to take away. */
    private final Set<Long> unread = new HashSet<>();

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
        return wire.first(
                        "INSERT INTO document_number(id) VALUES (?) RETURNING number", row -> row.getLong(1), id)
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
        }
        numbers.put(id, number);
        return number;
    }

    void put(final Document d) throws SQLException {
        final FileState state = d.state();
        wire.update(
                "INSERT OR REPLACE INTO document(number, path, hash, size, modified, kept, versions, place, title)"
                        + " VALUES (?,?,?,?,?,?,?,?,?)",
                number(d.id()),
                d.path(),
                HexFormat.of().parseHex(state.hash()),
                state.size(),
                state.modified(),
                state.kept(),
                d.versions(),
                d.place(),
                d.title());
    }

    /** Notes a state that a document has had. */
    void version(final Entry entry, final DocumentEvent event) throws SQLException {
        final FileState state =
                switch (event) {
                    case DocumentEvent.Added e -> e.state();
                    case DocumentEvent.Written e -> e.to();
                    case DocumentEvent.Moved _,
                            DocumentEvent.Archived _,
                            DocumentEvent.Restored _,
                            DocumentEvent.Vanished _ ->
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

    private static @Nullable String key(final RawLink link) {
        return link.target().isEmpty() ? null : TargetKey.of(link.target());
    }
}

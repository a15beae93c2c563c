package vespera.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.documents.Catalogue;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.documents.ReadingRow;
import vespera.scriptorium.documents.Readings;
import vespera.scriptorium.journal.JournalException;
import vespera.scriptorium.markdown.RawLink;
import vespera.scriptorium.markdown.Reading;

/** Reads every document's text again and compares what it says with titles, links, tags, aliases and words. */
final class DocumentChecks {

    private static final HexFormat HEX = HexFormat.of();

    private final Wire wire;
    private final BlobTable blobs;
    private final Set<String> erased;
    private final Set<UUID> unknowable;
    private final Readings readings;

    DocumentChecks(
            final Wire wire,
            final BlobTable blobs,
            final Readings readings,
            final Set<String> erased,
            final Set<UUID> unknowable) {
        this.readings = readings;
        this.wire = wire;
        this.blobs = blobs;
        this.erased = erased;
        this.unknowable = unknowable;
    }

    /** A document as it must be, with its number in the tables. */
    private record Subject(Document document, long number, DocumentTrail trail) {

        String name() {
            return "“" + document.path() + "”";
        }
    }

    void check(final Map<DocumentId, DocumentTrail> trails, final Catalogue catalogue, final Findings findings)
            throws SQLException {
        // Rows that another version of this program read are told again at the next scan.
        final boolean current = wire.first(
                        "SELECT value FROM memory WHERE key = ?", row -> row.getString(1), Readings.STAMP)
                .filter(Readings.VERSION::equals)
                .isPresent();
        try (WordChecks words = new WordChecks(wire)) {
            for (final var one : trails.entrySet()) {
                final Optional<Document> document = catalogue.find(one.getKey());
                final Optional<Long> number = DocumentTables.known(wire, one.getKey());
                if (document.isEmpty() || unknowable.contains(one.getKey().value())) {
                    number.ifPresent(words::pass);
                } else if (number.isEmpty()) {
                    findings.row(
                            "document_number",
                            "“" + document.get().path() + "”",
                            one.getValue().sequence(),
                            "is missing");
                } else {
                    check(new Subject(document.get(), number.get(), one.getValue()), current, words, findings);
                }
            }
            for (final UUID id : unknowable) {
                DocumentTables.known(wire, new DocumentId(id)).ifPresent(words::pass);
            }
            strangers(trails, findings);
            words.compare(findings);
        }
    }

    private void check(final Subject subject, final boolean current, final WordChecks words, final Findings findings)
            throws SQLException {
        final Document document = subject.document();
        Optional<byte[]> bytes = Optional.empty();
        if (document.state().kept() && !erased.contains(document.state().hash())) {
            try {
                bytes = blobs.read(wire, document.state().hash());
            } catch (JournalException e) {
                bytes = Optional.empty();
            }
            if (bytes.isEmpty()) {
                // Told already; what its text says cannot be told without it.
                words.pass(subject.number());
                return;
            }
        }
        final Optional<Reading> told = current ? told(subject, bytes) : Optional.empty();
        document(subject, told, findings);
        if (told.isEmpty()) {
            words.pass(subject.number());
            return;
        }
        parts(subject, told.get(), findings);
        words(subject, told.get(), bytes, words);
    }

    /** What a document's rows must be made of; empty where a hook would have to read it again to know. */
    private Optional<Reading> told(final Subject subject, final Optional<byte[]> bytes) {
        if (bytes.isEmpty()) {
            return Optional.of(Reading.empty());
        }
        final String then = subject.trail().path();
        final String now = subject.document().path();
        if (!ending(then).equals(ending(now)) && (readings.hooked(then) || readings.hooked(now))) {
            return Optional.empty();
        }
        return readings.known(subject.document().id(), then, bytes.get()).map(ReadingRow::reading);
    }

    private static String ending(final String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private void words(
            final Subject subject, final Reading reading, final Optional<byte[]> bytes, final WordChecks words)
            throws SQLException {
        final Document document = subject.document();
        final boolean gone = erased.contains(document.state().hash());
        final boolean renamed = !Document.baseName(document.path())
                .equals(Document.baseName(subject.trail().path()));
        if (!gone && (document.state().kept() || !renamed)) {
            words.expect(
                    subject.number(),
                    subject.name(),
                    new ReadingRow(document.id(), document.path(), reading, text(subject, bytes, renamed)));
        } else if (!gone) {
            words.pass(subject.number());
        }
    }

    /** A renamed document's words are read again from what is kept of it, by its new kind. */
    private String text(final Subject subject, final Optional<byte[]> bytes, final boolean renamed) {
        final String path =
                renamed ? subject.document().path() : subject.trail().path();
        return bytes.map(b -> readings.row(subject.document().id(), path, b).text())
                .orElse("");
    }

    private void document(final Subject subject, final Optional<Reading> told, final Findings findings)
            throws SQLException {
        final Document d = subject.document();
        final boolean same = wire.first(
                        "SELECT title FROM document WHERE number = ? AND path = ? AND hash = ? AND size = ?"
                                + " AND modified = ? AND kept = ? AND versions = ? AND place = ?",
                        row -> told.isEmpty() || Objects.equals(told.get().title(), row.getString(1)),
                        subject.number(),
                        d.path(),
                        HEX.parseHex(d.state().hash()),
                        d.state().size(),
                        d.state().modified(),
                        d.state().kept(),
                        d.versions(),
                        d.place())
                .orElse(false);
        if (!same) {
            wrong("document", subject, findings);
        }
    }

    private static void wrong(final String table, final Subject subject, final Findings findings) {
        findings.row(
                table,
                subject.name(),
                subject.trail().sequence(),
                "is missing or is not what the journal and the text say");
    }

    private void parts(final Subject subject, final Reading reading, final Findings findings) throws SQLException {
        final List<List<@Nullable Object>> links = new ArrayList<>();
        for (final RawLink link : reading.links()) {
            links.add(cells(link, DocumentTables.key(link)));
        }
        compare("link", subject, links, this::link, findings);
        final List<List<@Nullable Object>> tags = new ArrayList<>();
        reading.tags().forEach(tag -> tags.add(cells(tag, ArtifactTable.fold(tag))));
        compare("tag", subject, tags, row -> cells(row.getString("tag"), row.getString("tag_key")), findings);
        final List<List<@Nullable Object>> aliases = new ArrayList<>();
        reading.aliases().forEach(alias -> aliases.add(cells(alias, null)));
        compare("alias", subject, aliases, row -> cells(row.getString("alias"), null), findings);
    }

    private List<@Nullable Object> link(final ResultSet row) throws SQLException {
        final RawLink link = new RawLink(
                RawLink.Kind.valueOf(row.getString("kind")),
                row.getString("target"),
                row.getString("subpath"),
                row.getString("display"),
                row.getInt("line"),
                row.getInt("start"),
                row.getInt("finish"),
                row.getBoolean("commented"));
        return cells(link, row.getString("target_key"));
    }

    private static List<@Nullable Object> cells(final @Nullable Object first, final @Nullable Object second) {
        final List<@Nullable Object> cells = new ArrayList<>(2);
        cells.add(first);
        cells.add(second);
        return cells;
    }

    private void compare(
            final String table,
            final Subject subject,
            final List<List<@Nullable Object>> expected,
            final Wire.Line<List<@Nullable Object>> line,
            final Findings findings)
            throws SQLException {
        final List<Integer> ordinals = new ArrayList<>();
        boolean same;
        try {
            same = wire.list(
                            "SELECT * FROM " + table + " WHERE document = ? ORDER BY ordinal",
                            row -> {
                                ordinals.add(row.getInt("ordinal"));
                                return line.read(row);
                            },
                            subject.number())
                    .equals(expected);
        } catch (RuntimeException e) {
            // An enumeration's name that is none.
            same = false;
        }
        final boolean inOrder =
                ordinals.isEmpty() || ordinals.getFirst() == 0 && ordinals.getLast() == ordinals.size() - 1;
        if (!same || !inOrder) {
            wrong(table, subject, findings);
        }
    }

    /** Rows of documents that the journal does not know. */
    private void strangers(final Map<DocumentId, DocumentTrail> trails, final Findings findings) throws SQLException {
        for (final String table : List.of("document", "version", "link", "tag", "alias")) {
            final String number = table.equals("document") ? "number" : "document";
            wire.each(
                    "SELECT DISTINCT t." + number + ", n.id FROM " + table + " AS t LEFT JOIN document_number AS n"
                            + " ON n.number = t." + number,
                    row -> {
                        final UUID id = Wire.optionalUuid(row, 2);
                        if (id == null || !trails.containsKey(new DocumentId(id)) && !unknowable.contains(id)) {
                            findings.row(table, "number " + row.getLong(1), 0, "is of no document in the journal");
                        }
                        return true;
                    });
        }
    }
}

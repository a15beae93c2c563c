package vespera.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.arrangement.Arrangement;
import vespera.scriptorium.arrangement.ArrangementEvent;
import vespera.scriptorium.artifacts.Artifact;
import vespera.scriptorium.artifacts.ArtifactBook;
import vespera.scriptorium.artifacts.ArtifactRow;
import vespera.scriptorium.chat.ChatEvent;
import vespera.scriptorium.documents.Catalogue;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentEvent;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.documents.FileState;
import vespera.scriptorium.documents.Readings;
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.journal.Event;
import vespera.scriptorium.journal.LiveView;
import vespera.scriptorium.journal.Recorded;
import vespera.scriptorium.journal.Row;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskEvent;
import vespera.scriptorium.tasks.TaskFold;
import vespera.scriptorium.tasks.TaskId;

/**
 * Tells everything again from the journal, through the same live views that a running atelier has, and compares it
 * with the tables: artifacts, versions and messages on the way, tasks and documents at the end. What hangs on an erased
 * event cannot be told again and is passed over.
 */
final class Replaying {

    private static final HexFormat HEX = HexFormat.of();

    private final Wire wire;
    private final BlobTable blobs;
    private final Readings readings;
    private final Catalogue catalogue = new Catalogue(List.of());
    private final ArtifactBook book = new ArtifactBook(catalogue);
    private final TaskFold tasks = new TaskFold(List.of());
    private final Map<String, String> arranged = new TreeMap<>();
    private final Map<TaskId, Long> touchedTasks = new HashMap<>();
    private final Map<DocumentId, DocumentTrail> trails = new HashMap<>();
    private final Set<UUID> unknowable = new HashSet<>();
    private final List<Entry> command = new ArrayList<>();
    private final List<Recorded> recorded = new ArrayList<>();
    private long versions;
    private long posted;
    private long artifacts;
    private long lastMessage;
    private boolean unevenMessages;

    Replaying(final Wire wire, final BlobTable blobs, final Readings readings) {
        this.readings = readings;
        this.wire = wire;
        this.blobs = blobs;
    }

    /** The next entry; its event is null where it cannot be known. */
    void entry(final Entry entry, final @Nullable Event event, final Findings findings) throws SQLException {
        if (!command.isEmpty()
                && !command.getLast().command().id().equals(entry.command().id())) {
            flush(findings);
        }
        command.add(entry);
        if (event != null) {
            recorded.add(new Recorded(entry, event));
        }
    }

    /** A command is staged as a whole, as it was when it was kept. */
    private void flush(final Findings findings) throws SQLException {
        final List<Recorded> whole = List.copyOf(recorded);
        final Map<UUID, Artifact> expected = new HashMap<>();
        for (final Row row : book.stage(whole, List.of()).rows()) {
            if (row instanceof ArtifactRow a) {
                expected.put(a.artifact().id(), a.artifact());
            }
        }
        final LiveView.Staged staged = catalogue.stage(whole, List.of());
        for (final Entry entry : command) {
            artifact(entry, expected.get(entry.id()), findings);
        }
        for (final Recorded one : whole) {
            apply(one, findings);
        }
        staged.commit();
        for (final Recorded one : whole) {
            final DocumentTrail trail = one.event() instanceof DocumentEvent e ? trails.get(e.id()) : null;
            if (trail != null && one.event() instanceof DocumentEvent e) {
                trail.readAt(() -> catalogue.find(e.id()).map(Document::path));
            }
        }
        command.clear();
        recorded.clear();
    }

    private void apply(final Recorded one, final Findings findings) throws SQLException {
        final long sequence = one.entry().sequence();
        switch (one.event()) {
            case TaskEvent e -> {
                tasks.apply(e);
                touchedTasks.put(e.id(), sequence);
            }
            case DocumentEvent e -> {
                final DocumentTrail trail = trails.computeIfAbsent(e.id(), id -> new DocumentTrail());
                trail.touched(sequence);
                if (e instanceof DocumentEvent.Added added) {
                    version(trail, one.entry(), added.id(), added.state(), findings);
                } else if (e instanceof DocumentEvent.Written written) {
                    version(trail, one.entry(), written.id(), written.to(), findings);
                }
            }
            case ChatEvent.Posted e -> message(one.entry(), e, findings);
            case ArrangementEvent e -> Arrangement.apply(arranged, e);
            default -> {}
        }
    }

    private void artifact(final Entry entry, final @Nullable Artifact expected, final Findings findings)
            throws SQLException {
        artifacts++;
        final Optional<ArtifactTable.Kept> found = ArtifactTable.kept(wire, entry.id());
        final String name = "“" + entry.command().words() + "”";
        if (found.isEmpty()) {
            findings.row("artifact", name, entry.sequence(), "is missing or cannot be read");
            return;
        }
        final Artifact artifact = found.get().artifact();
        if (entry.payload() == null) {
            unknowable.add(Objects.requireNonNullElse(artifact.task(), entry.id()));
            unknowable.add(Objects.requireNonNullElse(artifact.document(), entry.id()));
            if (!artifact.title().equals(Artifact.ERASED) || artifact.sequence() != entry.sequence()) {
                findings.row("artifact", name, entry.sequence(), "tells of what was erased");
            }
        } else if (expected != null
                && !unknowable.contains(Objects.requireNonNullElse(expected.document(), entry.id()))
                && !(expected.equals(artifact)
                        && ArtifactTable.folded(expected).equals(found.get().folded()))
                && !entry.wordless()) {
            findings.row("artifact", name, entry.sequence(), "is not what the journal says");
        }
    }

    private void version(
            final DocumentTrail trail,
            final Entry entry,
            final DocumentId id,
            final FileState state,
            final Findings findings)
            throws SQLException {
        versions++;
        trail.version();
        final Optional<Long> number = DocumentTables.known(wire, id);
        final boolean same = number.isPresent()
                && wire.first(
                                "SELECT 1 FROM version WHERE document = ? AND number = ? AND sequence = ? AND hash = ?"
                                        + " AND size = ? AND modified = ? AND kept = ?",
                                row -> true,
                                number.get(),
                                trail.versions(),
                                entry.sequence(),
                                HEX.parseHex(state.hash()),
                                state.size(),
                                state.modified(),
                                state.kept())
                        .isPresent();
        if (!same && !unknowable.contains(id.value())) {
            findings.row(
                    "version",
                    "version " + trail.versions() + " of document " + id,
                    entry.sequence(),
                    "is missing or is not what the journal says");
        }
    }

    private void message(final Entry entry, final ChatEvent.Posted said, final Findings findings) throws SQLException {
        if (!BlobTable.has(wire, said.textHash())) {
            return;
        }
        posted++;
        final Optional<Long> number = MessageTable.number(wire, entry, said);
        if (number.isEmpty() || number.get() <= lastMessage) {
            findings.row(
                    "message",
                    "a message in “" + said.channel() + "”",
                    entry.sequence(),
                    "is missing or is not what the journal says");
        }
        unevenMessages |= number.isPresent() && number.get() != posted;
        lastMessage = Math.max(lastMessage, number.orElse(0L));
    }

    /** Compares what there is at the end. */
    void finish(final Findings findings, final Set<String> erased) throws SQLException {
        flush(findings);
        count("version", versions, findings);
        count("message", posted, findings);
        count("artifact", artifacts, findings);
        if (unevenMessages && unknowable.isEmpty() && erased.isEmpty()) {
            findings.bad(0, "The table “message” numbers its rows otherwise than the journal does.");
        }
        tasks(findings);
        arrangement(findings);
        new DocumentChecks(wire, blobs, readings, erased, unknowable).check(trails, catalogue, findings);
    }

    private void count(final String table, final long expected, final Findings findings) throws SQLException {
        final long found = Long.parseLong(wire.value("SELECT count(*) FROM " + table));
        if (found > expected && unknowable.isEmpty()) {
            findings.bad(
                    0,
                    "The table “" + table + "” has " + (found - expected)
                            + " more rows than the journal gives reason for.");
        }
    }

    private void tasks(final Findings findings) throws SQLException {
        final Map<TaskId, Task> left = new HashMap<>();
        tasks.tasks().forEach(t -> left.put(t.id(), t));
        wire.each(TaskTable.ALL, row -> task(row, left, findings));
        left.forEach((id, task) -> {
            if (!unknowable.contains(id.value())) {
                findings.row("task", "“" + task.title() + "”", touchedTasks.getOrDefault(id, 0L), "is missing");
            }
        });
    }

    private void arrangement(final Findings findings) throws SQLException {
        final Map<String, String> found = ArrangementTable.all(wire);
        final Set<String> keys = new TreeSet<>(found.keySet());
        keys.addAll(arranged.keySet());
        for (final String key : keys) {
            if (!Objects.equals(found.get(key), arranged.get(key)) && unknowable.isEmpty()) {
                findings.row("arrangement", "“" + key + "”", 0, "is not what the journal says");
            }
        }
    }

    private boolean task(final ResultSet row, final Map<TaskId, Task> left, final Findings findings)
            throws SQLException {
        Task found = null;
        try {
            found = TaskTable.task(row);
        } catch (RuntimeException e) {
            findings.row("task", "a task", 0, "cannot be read");
            return false;
        }
        final Task expected = left.remove(found.id());
        if (!found.equals(expected) && !unknowable.contains(found.id().value())) {
            final String title = expected == null ? found.title() : expected.title();
            findings.row(
                    "task",
                    "“" + title + "”",
                    touchedTasks.getOrDefault(found.id(), 0L),
                    expected == null ? "is of no task in the journal" : "is not what the journal says");
        }
        return true;
    }
}

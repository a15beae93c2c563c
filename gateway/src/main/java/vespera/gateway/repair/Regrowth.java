package vespera.gateway.repair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.arrangement.ArrangedRow;
import vespera.scriptorium.arrangement.Arrangement;
import vespera.scriptorium.arrangement.ArrangementEvent;
import vespera.scriptorium.artifacts.Artifact;
import vespera.scriptorium.artifacts.ArtifactBook;
import vespera.scriptorium.artifacts.ArtifactRow;
import vespera.scriptorium.chat.ChatEvent;
import vespera.scriptorium.chat.Message;
import vespera.scriptorium.chat.MessageRow;
import vespera.scriptorium.documents.Catalogue;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentEvent;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.documents.FileState;
import vespera.scriptorium.documents.PendingEffect;
import vespera.scriptorium.documents.ReadingRow;
import vespera.scriptorium.documents.Readings;
import vespera.scriptorium.journal.Blob;
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.journal.Event;
import vespera.scriptorium.journal.EventCodec;
import vespera.scriptorium.journal.JournalException;
import vespera.scriptorium.journal.LiveView;
import vespera.scriptorium.journal.Recorded;
import vespera.scriptorium.journal.Row;
import vespera.scriptorium.markdown.Reading;
import vespera.scriptorium.mirror.NamedContent;
import vespera.scriptorium.tasks.TaskEvent;
import vespera.scriptorium.tasks.TaskFold;
import vespera.scriptorium.tasks.TaskId;
import vespera.scriptorium.tasks.TaskRow;
import vespera.store.CoreStore;
import vespera.store.Salvage;

/**
 * Feeds entries into a new store, command by command as they once were made: the live views tell the rows again, the
 * texts are read again, and several commands go into one transaction.
 */
final class Regrowth {

    private static final int MOST_ENTRIES = 400;
    private static final int LARGE = 1 << 20;
    private static final long MOST_BYTES = 32L << 20;

    private final CoreStore store;
    private final EventCodec codec;
    private final BestCopies copies;
    private final Tally tally;
    private final @Nullable Salvage old;
    private final Set<Long> pending;
    private final Consumer<String> largeFile;
    private final Catalogue catalogue = new Catalogue(List.of());
    private final ArtifactBook book = new ArtifactBook(catalogue);
    private final TaskFold tasks = new TaskFold(List.of());
    private final Map<String, String> arranged = new TreeMap<>();
    private final Readings readings = new Readings();

    private final List<Entry> command = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Blob> blobs = new HashMap<>();
    private long bytes;

    /** @param largeFile is told of a content that may lie in a file of its own, before that is written */
    Regrowth(
            final CoreStore store,
            final EventCodec codec,
            final BestCopies copies,
            final Tally tally,
            final @Nullable Salvage old,
            final Consumer<String> largeFile) {
        this.store = store;
        this.largeFile = largeFile;
        this.codec = codec;
        this.copies = copies;
        this.tally = tally;
        this.old = old;
        this.pending = old == null ? Set.of() : new HashSet<>(old.pending());
    }

    /** The next entry in order. */
    void add(final Entry entry) {
        if (!command.isEmpty()
                && !command.getLast().command().id().equals(entry.command().id())) {
            tell();
        }
        command.add(entry);
    }

    /** Keeps what is still in hand. */
    void finish() {
        tell();
        keep();
    }

    private void tell() {
        final List<Recorded> recorded = new ArrayList<>();
        for (final Entry entry : command) {
            event(entry).ifPresent(event -> recorded.add(new Recorded(entry, event)));
        }
        // A new name is read from the tables as they are before it, so that must be there first.
        final boolean renames = recorded.stream()
                .anyMatch(r -> r.event() instanceof DocumentEvent.Moved || r.event() instanceof DocumentEvent.Restored);
        if (renames || entries.size() + command.size() > MOST_ENTRIES || bytes > MOST_BYTES) {
            keep();
        }
        final List<Row> given = contents(recorded);
        final LiveView.Staged documents = catalogue.stage(recorded, given);
        documents.rows().stream().filter(this::due).forEach(rows::add);
        artifacts(recorded);
        rows.addAll(tasks(recorded));
        rows.addAll(arrangement(recorded));
        for (final Recorded one : recorded) {
            if (one.event() instanceof ChatEvent.Posted said && known(said.textHash())) {
                rows.add(new MessageRow(new Message(
                        one.entry().id(),
                        one.entry().time(),
                        one.entry().origin().actor(),
                        said,
                        "")));
            }
        }
        rows.addAll(given);
        documents.commit();
        entries.addAll(command);
        command.clear();
        if (renames) {
            keep();
        }
    }

    private Optional<Event> event(final Entry entry) {
        final String payload = entry.payload();
        if (payload == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(codec.decode(entry.type(), entry.schema(), payload));
        } catch (JournalException e) {
            if (e.code() == JournalException.Code.NEWER) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /** Files have long followed, but for those that the old store still had to write. */
    private boolean due(final Row row) {
        return !(row instanceof PendingEffect effect) || pending.contains(effect.sequence());
    }

    private void artifacts(final List<Recorded> recorded) {
        final Map<Long, ArtifactRow> told = new HashMap<>();
        for (final Row row : book.stage(recorded, List.of()).rows()) {
            if (row instanceof ArtifactRow artifact) {
                told.put(artifact.artifact().sequence(), artifact);
            }
        }
        for (final Entry entry : command) {
            final ArtifactRow row = told.get(entry.sequence());
            rows.add(row == null || entry.wordless() ? untold(entry, row) : row);
        }
    }

    /** The artifact of what was erased: as the old store has it, else as much as the entry says. */
    private ArtifactRow untold(final Entry entry, final @Nullable ArtifactRow told) {
        final Optional<Artifact> before = old == null ? Optional.empty() : old.artifact(entry.id());
        if (before.isPresent() && before.get().sequence() == entry.sequence()) {
            return new ArtifactRow(before.get());
        }
        return told != null
                ? told
                : new ArtifactRow(new Artifact(
                        entry.id(),
                        entry.sequence(),
                        Artifact.Type.ACTION,
                        entry.time(),
                        entry.origin().actor(),
                        Artifact.ERASED,
                        null,
                        null,
                        null,
                        entry.origin().cause(),
                        entry.payloadHash(),
                        0,
                        false));
    }

    private List<TaskRow> tasks(final List<Recorded> recorded) {
        final List<TaskId> changed = new ArrayList<>();
        for (final Recorded one : recorded) {
            if (one.event() instanceof TaskEvent event) {
                tasks.apply(event);
                changed.add(event.id());
            }
        }
        return changed.stream()
                .distinct()
                .flatMap(id -> tasks.find(id).stream())
                .map(TaskRow::new)
                .toList();
    }

    private List<ArrangedRow> arrangement(final List<Recorded> recorded) {
        final Set<String> changed = new TreeSet<>();
        for (final Recorded one : recorded) {
            if (one.event() instanceof ArrangementEvent.Arranged event) {
                Arrangement.apply(arranged, event);
                changed.add(event.key());
            }
        }
        return changed.stream()
                .map(key -> new ArrangedRow(key, arranged.get(key)))
                .toList();
    }

    /** Finds the contents that a command names, and reads its texts. */
    private List<Row> contents(final List<Recorded> recorded) {
        final List<Row> read = new ArrayList<>();
        for (final Recorded one : recorded) {
            final String path = switch (one.event()) {
                case DocumentEvent.Added e -> e.path();
                case DocumentEvent.Written e ->
                    catalogue.find(e.id()).map(Document::path).orElse(null);
                default -> null;
            };
            if (one.event() instanceof DocumentEvent.Written e && e.from().kept() && !heldBefore(e)) {
                // The event that brought it is lost, its content need not be.
                content(
                        new NamedContent(e.from().hash(), null),
                        new BestCopies.Owner(one.entry().id(), path),
                        one.entry());
            }
            final Optional<byte[]> content = NamedContent.of(one.event())
                    .flatMap(named ->
                            content(named, new BestCopies.Owner(one.entry().id(), path), one.entry()));
            if (path != null) {
                switch (one.event()) {
                    case DocumentEvent.Added e ->
                        reading(e.id(), e.state(), path, content).ifPresent(read::add);
                    case DocumentEvent.Written e ->
                        reading(e.id(), e.to(), path, content).ifPresent(read::add);
                    default -> {}
                }
            }
        }
        return read;
    }

    private boolean heldBefore(final DocumentEvent.Written written) {
        return catalogue
                .find(written.id())
                .filter(d -> d.state().hash().equals(written.from().hash()))
                .isPresent();
    }

    private Optional<ReadingRow> reading(
            final DocumentId id, final FileState state, final String path, final Optional<byte[]> content) {
        return state.kept()
                ? content.map(b -> readings.row(id, path, b))
                : Optional.of(new ReadingRow(id, path, Reading.empty(), ""));
    }

    private Optional<byte[]> content(final NamedContent named, final BestCopies.Owner owner, final Entry entry) {
        final Optional<byte[]> kept = grown(named.hash());
        if (kept.isPresent()) {
            return kept;
        }
        final Optional<byte[]> found = copies.content(named.hash(), owner);
        if (found.isPresent()) {
            final Blob blob = new Blob(named.hash(), found.get(), named.base());
            if (blob.bytes().length > LARGE) {
                largeFile.accept(blob.hash());
            }
            blobs.put(blob.hash(), blob);
            bytes += blob.bytes().length;
        } else if (!copies.erased(named.hash())) {
            tally.lost("The content of event " + entry.sequence() + " (“"
                    + entry.command().words() + "”" + (owner.path() == null ? "" : ", " + owner.path()) + ") is lost.");
        }
        return found;
    }

    private boolean known(final String hash) {
        return grown(hash).isPresent();
    }

    /** A content that is in the new store, or about to be. */
    Optional<byte[]> grown(final String hash) {
        final Blob waiting = blobs.get(hash);
        return waiting != null ? Optional.of(waiting.bytes()) : store.blobs().read(hash);
    }

    private void keep() {
        if (!entries.isEmpty()) {
            store.restore(List.copyOf(entries), List.copyOf(rows), List.copyOf(blobs.values()));
            entries.clear();
            rows.clear();
            blobs.clear();
            bytes = 0;
        }
    }
}

package vespera.gateway.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.artifacts.ArtifactBook;
import vespera.scriptorium.chat.ChatEvent;
import vespera.scriptorium.chat.Message;
import vespera.scriptorium.chat.MessageRow;
import vespera.scriptorium.documents.Catalogue;
import vespera.scriptorium.documents.DocumentRow;
import vespera.scriptorium.documents.PendingEffect;
import vespera.scriptorium.documents.ReadingRow;
import vespera.scriptorium.journal.Blob;
import vespera.scriptorium.journal.Chain;
import vespera.scriptorium.journal.Change;
import vespera.scriptorium.journal.Command;
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.journal.Event;
import vespera.scriptorium.journal.Journal;
import vespera.scriptorium.journal.LiveView;
import vespera.scriptorium.journal.Origin;
import vespera.scriptorium.journal.Recorded;
import vespera.scriptorium.journal.Row;
import vespera.scriptorium.tasks.TaskRow;

/** Collects changes and appends thousands of them in one transaction; of rows that change often the last one counts. */
final class HistoryBatch {

    private static final int SIZE = 5_000;

    private final Journal journal;
    private final Chain chain;
    private final Catalogue catalogue = new Catalogue(List.of());
    private final List<LiveView> views = List.of(catalogue, new ArtifactBook(catalogue));
    private final List<Entry> entries = new ArrayList<>();
    private final Map<Object, Row> latest = new LinkedHashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<Blob> blobs = new ArrayList<>();
    private Journal.Tail tail;

    /** What tells a document's row from its reading's row in one map. */
    private record Key(Class<?> kind, Object id) {}

    HistoryBatch(final Journal journal, final Chain chain) {
        this.journal = journal;
        this.chain = chain;
        this.tail = journal.tail();
    }

    void add(final Origin origin, final TaskStory.Deed deed) {
        keep(new Change(origin, deed.command(), List.of(deed.event()), List.of(new TaskRow(deed.task())), List.of()));
    }

    void add(
            final Origin origin,
            final Command command,
            final Event event,
            final @Nullable ReadingRow reading,
            final Blob blob) {
        keep(new Change(
                origin, command, List.of(event), reading == null ? List.of() : List.of(reading), List.of(blob)));
    }

    private void keep(final Change change) {
        final Entry entry = chain.link(tail, change).getFirst();
        tail = new Journal.Tail(tail.device(), entry.sequence(), entry.time(), entry.hash());
        entries.add(entry);
        final List<Recorded> recorded =
                List.of(new Recorded(entry, change.events().getFirst()));
        for (final LiveView view : views) {
            final LiveView.Staged staged = view.stage(recorded, change.rows());
            staged.rows().forEach(this::put);
            staged.commit();
        }
        change.rows().forEach(this::put);
        if (recorded.getFirst().event() instanceof ChatEvent.Posted posted) {
            put(new MessageRow(
                    new Message(entry.id(), entry.time(), entry.origin().actor(), posted, "")));
        }
        blobs.addAll(change.blobs());
        if (entries.size() >= SIZE) {
            flush();
        }
    }

    private void put(final Row row) {
        switch (row) {
            case TaskRow r -> latest.put(new Key(TaskRow.class, r.task().id()), r);
            case DocumentRow r ->
                latest.put(new Key(DocumentRow.class, r.document().id()), r);
            case ReadingRow r -> latest.put(new Key(ReadingRow.class, r.document()), r);
            // The files are written at the end, as the last version of each has it.
            case PendingEffect _ -> {}
            default -> rows.add(row);
        }
    }

    void flush() {
        if (!entries.isEmpty()) {
            rows.addAll(latest.values());
            journal.append(entries, rows, blobs);
            entries.clear();
            rows.clear();
            latest.clear();
            blobs.clear();
        }
    }
}

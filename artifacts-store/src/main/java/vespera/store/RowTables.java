package vespera.store;

import java.sql.SQLException;
import java.util.List;
import vespera.scriptorium.arrangement.ArrangedRow;
import vespera.scriptorium.artifacts.ArtifactRow;
import vespera.scriptorium.chat.MessageRow;
import vespera.scriptorium.documents.DocumentEvent;
import vespera.scriptorium.documents.DocumentRow;
import vespera.scriptorium.documents.PendingEffect;
import vespera.scriptorium.documents.ReadingRow;
import vespera.scriptorium.documents.Readings;
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.journal.EventCodec;
import vespera.scriptorium.journal.Row;
import vespera.scriptorium.sessions.SessionRow;
import vespera.scriptorium.tasks.TaskRow;

/** Which table each kind of row goes to. Called inside the journal's transaction. */
final class RowTables {

    private final EventCodec codec;
    private final ArtifactTable artifacts = new ArtifactTable();
    private final MessageTable messages;
    private final BlobTable blobs;
    private final Readings readings;

    RowTables(final EventCodec codec, final BlobTable blobs, final Readings readings) {
        this.readings = readings;
        this.codec = codec;
        this.blobs = blobs;
        this.messages = new MessageTable(codec);
    }

    /** Refuses kinds of rows that no table holds, before anything is written. */
    void check(final List<Row> rows) {
        for (final Row row : rows) {
            if (!(row instanceof TaskRow
                    || row instanceof DocumentRow
                    || row instanceof ReadingRow
                    || row instanceof MessageRow
                    || row instanceof ArtifactRow
                    || row instanceof SessionRow
                    || row instanceof ArrangedRow
                    || row instanceof PendingEffect)) {
                throw new IllegalArgumentException(
                        "no table holds a " + row.getClass().getName());
            }
        }
    }

    void put(final Wire wire, final List<Entry> entries, final List<Row> rows) throws SQLException {
        final DocumentTables documents = new DocumentTables(wire, codec);
        for (final Entry entry : entries) {
            final String payload = entry.payload();
            if (payload != null
                    && entry.type().startsWith("document.")
                    && codec.decode(entry.type(), entry.schema(), payload) instanceof DocumentEvent event) {
                documents.version(entry, event);
            }
        }
        for (final Row row : rows) {
            put(wire, documents, row);
        }
        documents.finish(blobs, readings);
    }

    private void put(final Wire wire, final DocumentTables documents, final Row row) throws SQLException {
        switch (row) {
            case TaskRow r -> TaskTable.put(wire, r.task());
            case DocumentRow r -> documents.put(r.document());
            case ReadingRow r -> documents.put(r);
            case MessageRow r -> messages.put(wire, r.message());
            case ArtifactRow r -> artifacts.put(wire, r.artifact());
            case PendingEffect r -> documents.put(r);
            case ArrangedRow r -> ArrangementTable.put(wire, r);
            case SessionRow r -> SessionTable.put(wire, r.session());
            default ->
                throw new IllegalArgumentException(
                        "no table holds a " + row.getClass().getName());
        }
    }
}

package vespera.store;

import java.util.List;
import vespera.scriptorium.chat.Message;
import vespera.scriptorium.chat.MessageRecords;

/** Reads kept messages with their texts. */
final class SqliteMessageRecords implements MessageRecords {

    private final Database database;
    private final MessageTable table;
    private final BlobTable blobs;

    SqliteMessageRecords(final Database database, final MessageTable table, final BlobTable blobs) {
        this.database = database;
        this.table = table;
        this.blobs = blobs;
    }

    @Override
    public List<Message> messages(final String channel, final int most) {
        return database.read(wire -> table.last(wire, blobs, channel, most));
    }

    @Override
    public List<String> channels() {
        return database.read(table::channels);
    }
}

package vespera.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.tasks.Autonomy;
import vespera.scriptorium.tasks.Priority;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskId;

/** Tasks as lines. What a task waits for is a row of ids, in order. */
final class TaskTable {

    private static final String COLUMNS =
            "id, title, notes, status, priority, due, parent, place, depends_on, assignee, autonomy, archived,"
                    + " details";

    static final String ALL = "SELECT " + COLUMNS + " FROM task";

    private static final ObjectMapper JSON = new ObjectMapper();

    private TaskTable() {}

    static void put(final Wire wire, final Task t) throws SQLException {
        final LocalDate due = t.due();
        final TaskId parent = t.parent();
        wire.update(
                "INSERT OR REPLACE INTO task(" + COLUMNS + ") VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)",
                t.id().value(),
                t.title(),
                t.notes(),
                t.status(),
                t.priority(),
                due == null ? null : due.toString(),
                parent == null ? null : parent.value(),
                t.order(),
                ids(t.dependsOn()),
                t.assignee(),
                t.autonomy(),
                t.archived(),
                details(t.details()));
    }

    static List<Task> all(final Wire wire) throws SQLException {
        return wire.list(ALL, TaskTable::task);
    }

    static Task task(final ResultSet row) throws SQLException {
        final String due = Wire.optionalText(row, 6);
        final UUID parent = Wire.optionalUuid(row, 7);
        return new Task(
                new TaskId(Wire.uuid(row, 1)),
                row.getString(2),
                row.getString(3),
                Wire.optionalText(row, 4),
                Priority.valueOf(row.getString(5)),
                due == null ? null : LocalDate.parse(due),
                parent == null ? null : new TaskId(parent),
                row.getDouble(8),
                ids(row.getBytes(9)),
                Wire.optionalText(row, 10),
                Autonomy.valueOf(row.getString(11)),
                row.getBoolean(12),
                details(row.getString(13)));
    }

    private static byte[] ids(final List<TaskId> ids) {
        final ByteBuffer buffer = ByteBuffer.allocate(16 * ids.size());
        ids.forEach(id -> buffer.put(Wire.bytes(id.value())));
        return buffer.array();
    }

    private static List<TaskId> ids(final byte @Nullable [] bytes) {
        final List<TaskId> ids = new ArrayList<>();
        final ByteBuffer buffer = ByteBuffer.wrap(bytes == null ? new byte[0] : bytes);
        if (buffer.remaining() % 16 != 0) {
            throw Trouble.damaged("What a task waits for cannot be read.");
        }
        while (buffer.remaining() >= 16) {
            ids.add(new TaskId(new UUID(buffer.getLong(), buffer.getLong())));
        }
        return ids;
    }

    /** A name and its value, each in quotes as JSON has them, in the order of the names; empty for none. */
    private static String details(final SortedMap<String, String> details) {
        try {
            return details.isEmpty() ? "" : JSON.writeValueAsString(details);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("details are plain text", e);
        }
    }

    private static SortedMap<String, String> details(final String text) {
        if (text.isEmpty()) {
            return new TreeMap<>();
        }
        try {
            return JSON.readValue(text, new TypeReference<TreeMap<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw Trouble.damaged("What else is known of a task cannot be read.");
        }
    }
}

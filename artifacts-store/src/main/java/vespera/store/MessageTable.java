package vespera.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vespera.scriptorium.chat.ChatEvent;
import vespera.scriptorium.chat.Message;
import vespera.scriptorium.journal.Actor;
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.journal.EventCodec;
import vespera.scriptorium.journal.EventType;

/** Messages as lines; their texts are blobs. */
final class MessageTable {

    private final EventCodec codec;

    MessageTable(final EventCodec codec) {
        this.codec = codec;
    }

    private record Line(UUID artifact, long at, Actor actor, ChatEvent.Posted said) {}

    void put(final Wire wire, final Message m) throws SQLException {
        final ChatEvent.Posted said = m.said();
        final EventType type = codec.typeOf(said);
        wire.update(
                "INSERT INTO message(id, artifact, channel, at, actor_kind, actor, type, schema, said, text_hash)"
                        + " VALUES (?,?,?,?,?,?,?,?,?,?) ON CONFLICT DO NOTHING",
                said.id().value(),
                m.artifact(),
                said.channel(),
                m.at(),
                m.actor().kind(),
                m.actor().name(),
                type.name(),
                type.schema(),
                codec.encode(said),
                HexFormat.of().parseHex(said.textHash()));
    }

    List<Message> last(final Wire wire, final BlobTable blobs, final String channel, final int most)
            throws SQLException {
        final List<Line> lines = wire.list(
                "SELECT artifact, at, actor_kind, actor, type, schema, said FROM message WHERE channel = ?"
                        + " ORDER BY number DESC LIMIT ?",
                this::line,
                channel,
                most);
        final List<Message> messages = new ArrayList<>(lines.size());
        for (final Line line : lines.reversed()) {
            // An erased text leaves the message with nothing in it.
            final byte[] text = blobs.read(wire, line.said().textHash()).orElse(new byte[0]);
            messages.add(new Message(
                    line.artifact(), line.at(), line.actor(), line.said(), new String(text, StandardCharsets.UTF_8)));
        }
        return messages;
    }

    /** The place of a message's row among all, where the row is what the event says; else empty. */
    static Optional<Long> number(final Wire wire, final Entry entry, final ChatEvent.Posted said) throws SQLException {
        return wire.first(
                "SELECT number FROM message WHERE id = ? AND artifact = ? AND channel = ? AND at = ? AND actor_kind = ?"
                        + " AND actor = ? AND type = ? AND schema = ? AND said = ? AND text_hash = ?",
                row -> row.getLong(1),
                said.id().value(),
                entry.id(),
                said.channel(),
                entry.time(),
                entry.origin().actor().kind(),
                entry.origin().actor().name(),
                entry.type(),
                entry.schema(),
                entry.payload(),
                HexFormat.of().parseHex(said.textHash()));
    }

    List<String> channels(final Wire wire) throws SQLException {
        return wire.list("SELECT DISTINCT channel FROM message ORDER BY channel", row -> row.getString(1));
    }

    private Line line(final ResultSet row) throws SQLException {
        return new Line(Wire.uuid(row, 1), row.getLong(2), EntryTable.actor(row, 3), (ChatEvent.Posted)
                codec.decode(row.getString(5), row.getInt(6), row.getString(7)));
    }
}

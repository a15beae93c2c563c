package vespera.store;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One connection with its prepared statements, each made once. For one thread at a time. */
final class Wire implements AutoCloseable {

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    /** Reads one line of a result. */
    interface Line<T> {
        T read(ResultSet row) throws SQLException;
    }

    Wire(final Connection connection) {
        this.connection = connection;
    }

    /** Runs a statement that gives no lines, as it stands. */
    void run(final String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of a pragma's or query's first line, as text. */
    String value(final String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        }
    }

    /** How many lines were changed. */
    int update(final String sql, final @Nullable Object... values) throws SQLException {
        final PreparedStatement statement = statement(sql);
        bind(statement, values);
        return statement.executeUpdate();
    }

    <T> List<T> list(final String sql, final Line<T> line, final @Nullable Object... values) throws SQLException {
        final List<T> found = new ArrayList<>();
        final PreparedStatement statement = statement(sql);
        bind(statement, values);
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(line.read(rows));
            }
        }
        return found;
    }

    <T> Optional<T> first(final String sql, final Line<T> line, final @Nullable Object... values) throws SQLException {
        final PreparedStatement statement = statement(sql);
        bind(statement, values);
        try (ResultSet rows = statement.executeQuery()) {
            return rows.next() ? Optional.of(line.read(rows)) : Optional.empty();
        }
    }

    /** Walks over a result that may be too long to hold. */
    void each(final String sql, final Line<?> line) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                line.read(rows);
            }
        }
    }

    private PreparedStatement statement(final String sql) throws SQLException {
        final PreparedStatement known = prepared.get(sql);
        if (known != null) {
            return known;
        }
        final PreparedStatement made = connection.prepareStatement(sql);
        prepared.put(sql, made);
        return made;
    }

    private static void bind(final PreparedStatement statement, final @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            final Object value = values[i];
            final int at = i + 1;
            switch (value) {
                case null -> statement.setNull(at, Types.NULL);
                case String text -> statement.setString(at, text);
                case byte[] bytes -> statement.setBytes(at, bytes);
                case Long number -> statement.setLong(at, number);
                case Integer number -> statement.setInt(at, number);
                case Double number -> statement.setDouble(at, number);
                case Boolean truth -> statement.setInt(at, truth ? 1 : 0);
                case UUID id -> statement.setBytes(at, bytes(id));
                case Enum<?> constant -> statement.setString(at, constant.name());
                default ->
                    throw new IllegalArgumentException(
                            "no column holds a " + value.getClass().getName());
            }
        }
    }

    static byte[] bytes(final UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    static UUID uuid(final byte[] bytes) {
        final ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    static UUID uuid(final ResultSet row, final int column) throws SQLException {
        return uuid(row.getBytes(column));
    }

    static @Nullable UUID optionalUuid(final ResultSet row, final int column) throws SQLException {
        final byte @Nullable [] bytes = row.getBytes(column);
        return bytes == null ? null : uuid(bytes);
    }

    static @Nullable String optionalText(final ResultSet row, final int column) throws SQLException {
        return row.getString(column);
    }

    /** Lets go of the prepared statements: the driver cannot use one again that has failed. */
    void forget() throws SQLException {
        final List<PreparedStatement> all = List.copyOf(prepared.values());
        prepared.clear();
        for (final PreparedStatement statement : all) {
            statement.close();
        }
    }

    @Override
    public void close() throws SQLException {
        forget();
        connection.close();
    }
}

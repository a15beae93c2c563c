package vespera.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** One table in SQLite, written row by row with a commit each: write-ahead log, synchronous=FULL. */
final class BareSqlite implements AutoCloseable {

    private final Connection connection;
    private final PreparedStatement insert;

    private BareSqlite(final Connection connection, final PreparedStatement insert) {
        this.connection = connection;
        this.insert = insert;
    }

    static BareSqlite open(final Path file) throws SQLException {
        final Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode=WAL");
            statement.execute("PRAGMA synchronous=FULL");
            statement.execute("CREATE TABLE entry(sequence INTEGER PRIMARY KEY, content BLOB NOT NULL)");
        }
        return new BareSqlite(connection, connection.prepareStatement("INSERT INTO entry(content) VALUES (?)"));
    }

    /** Durable on return: outside a transaction each statement commits. */
    void insert(final byte[] row) throws SQLException {
        insert.setBytes(1, row);
        insert.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        insert.close();
        connection.close();
    }
}

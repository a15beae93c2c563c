package vespera.house.broken.sql.gateway;

import java.sql.Connection;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;

/** Wrong: three ways to reach the database past the store. */
public record DoorAsksDatabase(Connection connection, DataSource source, SQLiteConfig config) {}

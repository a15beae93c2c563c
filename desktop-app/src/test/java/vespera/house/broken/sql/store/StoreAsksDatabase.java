package vespera.house.broken.sql.store;

import java.sql.Connection;

/** Right: the store speaks SQL. */
public record StoreAsksDatabase(Connection connection) {}

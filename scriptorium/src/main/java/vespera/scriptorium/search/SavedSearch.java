package vespera.scriptorium.search;

/** A search of hers under a name; the query as it was typed. */
public record SavedSearch(String name, String query, Mode mode) {}

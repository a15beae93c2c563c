package vespera.scriptorium.journal;

/** One fact. Each feature has a sealed family of these; a record's components are its payload. */
public interface Event {}

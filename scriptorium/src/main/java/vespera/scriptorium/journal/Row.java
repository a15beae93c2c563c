package vespera.scriptorium.journal;

/** A line of state that a change brings up to date, kept in the same transaction as its events. */
public interface Row {}

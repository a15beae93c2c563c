package vespera.scriptorium.journal;

/** An entry together with the event it holds. */
public record Recorded(Entry entry, Event event) {}

package vespera.scriptorium.documents;

import vespera.scriptorium.journal.Row;

/** A promise made by an event: the file will follow. Kept with the event, dropped when the file has. */
public record PendingEffect(long sequence, DocumentEvent event) implements Row {}

package vespera.scriptorium.documents;

import vespera.scriptorium.journal.Row;

/** A document as it now is. */
public record DocumentRow(Document document) implements Row {}

package vespera.scriptorium.tasks;

import vespera.scriptorium.journal.Row;

/** A task as it now is. */
public record TaskRow(Task task) implements Row {}

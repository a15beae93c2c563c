package vespera.scriptorium.chat;

import vespera.scriptorium.journal.Row;

/** A message as it is kept for reading a channel; the text itself is the blob. */
public record MessageRow(Message message) implements Row {}

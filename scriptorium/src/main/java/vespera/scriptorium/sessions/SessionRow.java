package vespera.scriptorium.sessions;

import vespera.scriptorium.journal.Row;

/** A session that is noted together with its first event. */
public record SessionRow(SessionRecord session) implements Row {}

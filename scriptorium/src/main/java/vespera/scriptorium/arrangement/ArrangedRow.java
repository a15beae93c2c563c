package vespera.scriptorium.arrangement;

import org.jspecify.annotations.Nullable;
import vespera.scriptorium.journal.Row;

/** How something is arranged now; null where it is as it comes. */
public record ArrangedRow(String key, @Nullable String value) implements Row {}

package vespera.scriptorium.decisions;

import java.util.UUID;
import vespera.scriptorium.journal.Actor;

/**
 * A decision as it stands.
 *
 * @param artifact the record of its making
 * @param at when it was made, in milliseconds since 1970 UTC
 * @param recorder who wrote it down
 * @param withdrawn whether it was taken back since
 */
public record Decided(DecisionId id, Decision decision, UUID artifact, long at, Actor recorder, boolean withdrawn) {}

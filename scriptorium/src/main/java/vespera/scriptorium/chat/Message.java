package vespera.scriptorium.chat;

import java.util.UUID;
import vespera.scriptorium.journal.Actor;

/**
 * A message as it is read again.
 *
 * @param artifact its record's id
 * @param at milliseconds since 1970 UTC
 * @param said everything but the text
 */
public record Message(UUID artifact, long at, Actor actor, ChatEvent.Posted said, String text) {}

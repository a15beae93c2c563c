package vespera.scriptorium.versions;

import java.util.UUID;
import vespera.scriptorium.journal.Actor;

/**
 * A stretch of a text with one origin.
 *
 * @param from where it begins, in code points from 0
 * @param to where it ends, exclusive
 * @param actor who last wrote it; outside edits, and what stood in versions that were erased, are nobody known
 * @param artifact the version in which it was last written
 * @param at when that was, in milliseconds since 1970 UTC
 */
public record Span(int from, int to, Actor actor, UUID artifact, long at) {}

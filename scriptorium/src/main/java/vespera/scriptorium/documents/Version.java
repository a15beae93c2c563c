package vespera.scriptorium.documents;

import java.util.UUID;
import vespera.scriptorium.journal.Actor;

/**
 * One state of a document.
 *
 * @param artifact the version's own id
 * @param number from 1, rising
 * @param at milliseconds since 1970 UTC
 * @param words what was done, for example {@code saved “Prologue”}
 */
public record Version(UUID artifact, int number, long at, Actor actor, String words, FileState state) {}

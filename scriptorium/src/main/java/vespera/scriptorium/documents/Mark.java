package vespera.scriptorium.documents;

import vespera.scriptorium.journal.Actor;

/**
 * Says that a stretch of a saved text was written by somebody else than whoever saved it: pasted from elsewhere, or
 * taken over from a model's answer. It holds for the whole stretch; where a model changed a few words only, mark those.
 *
 * @param from where the stretch begins, in code points of the saved text (line feeds only) from 0
 * @param to where it ends, exclusive
 * @param actor who wrote it
 */
public record Mark(int from, int to, Actor actor) {}

package vespera.scriptorium.documents;

import java.util.List;
import vespera.scriptorium.journal.Actor;

/**
 * Says that a stretch of a saved text was written by somebody else than whoever saved it: pasted from elsewhere, or
 * taken over from a model's answer. It holds for the whole stretch; where a model changed a few words only, mark those.
 *
 * @param from where the stretch begins, in code points of the saved text (line feeds only) from 0
 * @param to where it ends, exclusive
 * @param actor who wrote it
 */
public record Mark(int from, int to, Actor actor) {

    /** The marks cut to a text; what lies beyond it is left out. */
    static List<Mark> within(final String text, final List<Mark> marks) {
        final int length = marks.isEmpty() ? 0 : text.codePointCount(0, text.length());
        return marks.stream()
                .map(m -> new Mark(Math.max(0, m.from()), Math.min(length, m.to()), m.actor()))
                .filter(m -> m.from() < m.to())
                .toList();
    }
}

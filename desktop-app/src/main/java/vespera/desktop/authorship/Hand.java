package vespera.desktop.authorship;

import vespera.desktop.texts.Texts;
import vespera.desktop.versions.Actors;
import vespera.desktop.versions.Told;
import vespera.scriptorium.journal.Actor;

/**
 * Whose hand wrote a stretch of a text.
 *
 * @param version in which version it was written last, 0 where it is not saved yet
 * @param at when that was, in milliseconds since 1970 UTC; 0 where it is not saved yet
 */
public record Hand(Actor actor, int version, long at) {

    private static final Texts TEXTS = Texts.of(Hand.class);

    /** Of something that was put into the text and is not saved yet. */
    public static Hand unsaved(final Actor actor) {
        return new Hand(actor, 0, 0);
    }

    /** Who, when and in which version, in a line. */
    public String words() {
        return Actors.words(actor)
                + (version == 0 ? TEXTS.say("and-not-saved-yet") : TEXTS.say("version", Told.when(at), version));
    }
}

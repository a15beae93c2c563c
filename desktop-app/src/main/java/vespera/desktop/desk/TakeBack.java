package vespera.desktop.desk;

import java.util.Optional;
import vespera.desktop.texts.Texts;

/** Tells what was done and offers to take exactly that back. */
public record TakeBack(Desk desk) {

    private static final Texts TEXTS = Texts.of(TakeBack.class);

    /** What undo would take back now; blocks. */
    public Optional<String> next() {
        return desk.atelier().undo().next(desk.origin());
    }

    /**
     * Says it.
     *
     * @param undoable what undo called it right after it was done, empty where it cannot be undone
     */
    public void said(final String words, final Optional<String> undoable) {
        if (undoable.isPresent()) {
            desk.notices().offer(Notices.Tone.DONE, words, TEXTS.say("undo"), () -> undo(undoable.get()));
        } else {
            desk.notices().say(Notices.Tone.DONE, words);
        }
    }

    /** Takes it back, unless something else was done since: that would be undone in its place. */
    private void undo(final String expected) {
        desk.work()
                .command(
                        () -> next().filter(expected::equals)
                                .flatMap(same -> desk.atelier().undo().undo(desk.origin())),
                        undone -> desk.notices()
                                .say(
                                        undone.isPresent() ? Notices.Tone.DONE : Notices.Tone.INFO,
                                        undone.map(words -> TEXTS.say("undone", words))
                                                .orElse(TEXTS.say("something-else-since"))));
    }
}

package vespera.desktop.shell;

import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import vespera.desktop.desk.Notices;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.graph.GraphUnavailable;
import vespera.scriptorium.journal.JournalException;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.meaning.EmbedderUnavailable;
import vespera.scriptorium.models.ModelFailure;

/** Puts what went wrong in the background into words for a person. */
final class Failures implements Consumer<Throwable> {

    private static final Texts TEXTS = Texts.of(Failures.class);
    private static final System.Logger LOG = System.getLogger(Failures.class.getName());

    private final Notices notices;

    Failures(final Notices notices) {
        this.notices = notices;
    }

    @Override
    public void accept(final Throwable failure) {
        if (failure instanceof CancellationException) {
            notices.say(Notices.Tone.INFO, TEXTS.say("stopped"));
            return;
        }
        if (!expected(failure)) {
            LOG.log(System.Logger.Level.ERROR, "work in the background failed", failure);
        }
        notices.say(Notices.Tone.PROBLEM, words(failure));
    }

    private static boolean expected(final Throwable failure) {
        return failure instanceof Refused
                || failure instanceof JournalException
                || failure instanceof GraphUnavailable
                || failure instanceof EmbedderUnavailable
                || failure instanceof ModelFailure;
    }

    /** What to say of it: what happened, and what to do where that is known. */
    static String words(final Throwable failure) {
        if (failure instanceof Refused refused) {
            return refused.hint().isEmpty() ? message(refused) : message(refused) + " " + refused.hint();
        }
        return expected(failure) ? message(failure) : TEXTS.say("failed-background");
    }

    private static String message(final Throwable failure) {
        return String.valueOf(failure.getMessage());
    }
}

package vespera.desktop.writing;

import javafx.util.Duration;

/** When what is typed is kept: as a draft within a second, as a version after a rest or after long writing. */
final class Rhythm {

    private static final Duration DRAFT = Duration.millis(700);
    private static final Duration IDLE = Duration.minutes(1);
    private static final Duration LONG_WRITING = Duration.minutes(30);

    private final Pause draft;
    private final Pause idle;
    private final Pause longWriting;

    Rhythm(final Runnable keepDraft, final Runnable save) {
        this(keepDraft, save, IDLE, LONG_WRITING);
    }

    /** With other lengths, so that a test need not wait for half an hour. */
    Rhythm(final Runnable keepDraft, final Runnable save, final Duration rest, final Duration most) {
        draft = new Pause(DRAFT, keepDraft);
        idle = new Pause(rest, save);
        longWriting = new Pause(most, save);
    }

    void typed() {
        draft.start();
        idle.restart();
        longWriting.start();
    }

    /** More was typed while a draft was being kept. */
    void draftAgain() {
        draft.start();
    }

    void stop() {
        draft.stop();
        idle.stop();
        longWriting.stop();
    }
}

package vespera.desktop.shell;

import java.nio.file.Path;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.journal.JournalException;
import vespera.scriptorium.journal.Refused;

/**
 * Why an atelier could not be opened, in words.
 *
 * @param title what is wrong, in a few words
 * @param what the same in a sentence
 * @param safe what is not affected
 * @param todo what helps
 */
public record Trouble(String title, String what, String safe, String todo) {

    private static final Texts TEXTS = Texts.of(Trouble.class);
    private static final String UNTOUCHED = TEXTS.say("nothing-changed");

    /** A folder that is hardly meant: a home folder, or a whole disk. */
    public static Trouble everything() {
        return new Trouble(
                TEXTS.say("everything-title"),
                TEXTS.say("everything-what"),
                TEXTS.say("everything-safe"),
                TEXTS.say("everything-todo"));
    }

    /** Puts a failure into words. */
    public static Trouble of(final Path folder, final Throwable failure) {
        final String said = String.valueOf(failure.getMessage());
        if (failure instanceof Refused refused) {
            return new Trouble(
                    switch (refused.code()) {
                        case "no-such-folder" -> TEXTS.say("no-folder");
                        case "not-a-folder" -> TEXTS.say("a-file");
                        case "no-place" -> TEXTS.say("no-place");
                        default -> TEXTS.say("cannot-open");
                    },
                    said,
                    UNTOUCHED,
                    refused.code().equals("no-such-folder") ? TEXTS.say("see-connected") : refused.hint());
        }
        if (failure instanceof JournalException journal) {
            return ofJournal(journal.code(), said);
        }
        return new Trouble(
                TEXTS.say("cannot-open-named", String.valueOf(folder.getFileName())),
                TEXTS.say("unexpected"),
                TEXTS.say("files-as-were"),
                TEXTS.say("try-again-log"));
    }

    private static Trouble ofJournal(final JournalException.Code code, final String said) {
        final String files = TEXTS.say("files-untouched");
        return switch (code) {
            case BUSY ->
                new Trouble(TEXTS.say("open-already"), said, TEXTS.say("both-fine"), TEXTS.say("use-that-window"));
            case DAMAGED ->
                new Trouble(TEXTS.say("damaged"), said, TEXTS.say("only-program", files), TEXTS.say("repair"));
            case NEWER -> new Trouble(TEXTS.say("newer"), said, files + " " + UNTOUCHED, TEXTS.say("newer-todo"));
            case FULL ->
                new Trouble(TEXTS.say("disk-full"), said, TEXTS.say("all-saved-safe", files), TEXTS.say("make-room"));
            case READ_ONLY -> new Trouble(TEXTS.say("not-writable"), said, files, TEXTS.say("give-permission"));
            case FAILED -> new Trouble(TEXTS.say("disk-did-not"), said, files, TEXTS.say("see-drive"));
        };
    }
}

package vespera.desktop.shell;

import java.nio.file.Path;
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

    private static final String UNTOUCHED = "Nothing was changed.";

    /** A folder that is hardly meant: a home folder, or a whole disk. */
    public static Trouble everything() {
        return new Trouble(
                "This folder holds everything you have",
                "As an atelier, all that is in it would be read: letters, downloads, the settings of other programs.",
                "Nothing was read yet, and nothing was changed.",
                "Choose the folder inside it where your texts are, or make one.");
    }

    /** Puts a failure into words. */
    public static Trouble of(final Path folder, final Throwable failure) {
        final String said = String.valueOf(failure.getMessage());
        if (failure instanceof Refused refused) {
            return new Trouble(
                    switch (refused.code()) {
                        case "no-such-folder" -> "This folder is not there";
                        case "not-a-folder" -> "This is a file";
                        case "no-place" -> "There is no place for notes about it";
                        default -> "This folder cannot be opened";
                    },
                    said,
                    UNTOUCHED,
                    refused.code().equals("no-such-folder")
                            ? "If it is on a drive or in a cloud folder, see that it is connected; or choose another one."
                            : refused.hint());
        }
        if (failure instanceof JournalException journal) {
            return ofJournal(journal.code(), said);
        }
        return new Trouble(
                "“" + folder.getFileName() + "” cannot be opened",
                "Something unexpected happened while opening it.",
                "Your files are as they were.",
                "Try again. If it stays like this, the log in the atelier's folder has the details.");
    }

    private static Trouble ofJournal(final JournalException.Code code, final String said) {
        final String files = "Your own files are untouched.";
        return switch (code) {
            case BUSY ->
                new Trouble(
                        "This atelier is open already",
                        said,
                        "Both copies of the program and your files are fine.",
                        "Use the window that has it open, or close it and try again.");
            case DAMAGED ->
                new Trouble(
                        "The record of this atelier is damaged",
                        said,
                        files + " Only what the program keeps about them is affected.",
                        "Run “atelier doctor --repair” in this folder. It keeps a copy of what it mends.");
            case NEWER ->
                new Trouble(
                        "A newer version wrote this atelier",
                        said,
                        files + " " + UNTOUCHED,
                        "Open it with that version, or bring this one up to date.");
            case FULL ->
                new Trouble(
                        "The disk is full",
                        said,
                        files + " Everything that was saved is safe.",
                        "Make room, then try again.");
            case READ_ONLY ->
                new Trouble(
                        "The record of this atelier cannot be written",
                        said,
                        files,
                        "Give yourself write permission to the folder “.vespera_scriptorium”, then try again.");
            case FAILED ->
                new Trouble(
                        "The disk did not do as asked",
                        said,
                        files,
                        "See that the drive is connected, then try again.");
        };
    }
}

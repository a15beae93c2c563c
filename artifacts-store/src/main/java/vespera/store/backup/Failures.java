package vespera.store.backup;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import vespera.scriptorium.journal.JournalException;
import vespera.scriptorium.journal.Refused;

/** What went wrong with a backup, told so that a person knows what is safe and what to do. */
final class Failures {

    private static final String SAFE = "Nothing half-made was left behind, and your atelier is not touched.";

    private Failures() {}

    /** @param at the file or folder that was being written or read */
    static Refused of(final Exception problem, final Path at) {
        return switch (problem) {
            case Refused e -> e;
            case JournalException e when e.code() == JournalException.Code.FULL -> full();
            case JournalException e -> new Refused("backup-store", String.valueOf(e.getMessage()), SAFE);
            case AccessDeniedException _ -> locked(at);
            case NoSuchFileException _ -> gone(at);
            case FileAlreadyExistsException e ->
                new Refused(
                        "backup-name-taken",
                        "Two files of one name are in the way of each other here: " + e.getFile() + ".",
                        SAFE);
            default -> byWords(Optional.ofNullable(problem.getMessage()).orElse(""), at);
        };
    }

    private static Refused byWords(final String said, final Path at) {
        final String text = said.toLowerCase(Locale.ROOT);
        if (text.contains("no space left") || text.contains("not enough space") || text.contains("quota exceeded")) {
            return full();
        }
        if (text.contains("read-only file system")) {
            return locked(at);
        }
        return new Refused(
                "backup-failed",
                "The disk of “" + at + "” could not be used (" + said + ").",
                SAFE + " Look whether the disk is still connected, or choose another place.");
    }

    static Refused full() {
        return new Refused(
                "backup-disk-full",
                "The disk is full, so the work was stopped.",
                SAFE + " Free some space or choose another place.");
    }

    static Refused locked(final Path at) {
        return new Refused(
                "backup-not-allowed",
                "“" + at + "” may not be written.",
                SAFE + " Give it write permission or choose another place.");
    }

    static Refused gone(final Path at) {
        return new Refused(
                "backup-place-missing",
                "“" + at + "” is not there.",
                SAFE + " Look whether its disk is connected, or choose another place.");
    }
}

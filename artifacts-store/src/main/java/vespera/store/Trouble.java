package vespera.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteException;
import vespera.scriptorium.journal.JournalException;
import vespera.scriptorium.journal.JournalException.Code;

/** Tells a person what a failure of the database means. */
final class Trouble {

    private static final long LITTLE_ROOM = 1 << 18;

    private Trouble() {}

    static JournalException of(final SQLException e, final Path file) {
        final Code told = code(e);
        // Some systems call a full disk a failed write.
        final Code code = told == Code.FAILED && noRoom(e, file) ? Code.FULL : told;
        return new JournalException(code, words(code, String.valueOf(file.getFileName())), e);
    }

    static JournalException damaged(final String what) {
        return new JournalException(Code.DAMAGED, what + " Nothing was changed. Run “atelier doctor --repair”.");
    }

    private static boolean noRoom(final SQLException e, final Path file) {
        if (!(e instanceof SQLiteException sqlite) || (sqlite.getResultCode().code & 0xFF) != 10) {
            return false;
        }
        try {
            final Path folder = file.toAbsolutePath().getParent();
            return folder != null && Files.getFileStore(folder).getUsableSpace() < LITTLE_ROOM;
        } catch (IOException unknown) {
            return false;
        }
    }

    private static Code code(final SQLException e) {
        if (!(e instanceof SQLiteException sqlite)) {
            return Code.FAILED;
        }
        // Extended codes keep the primary one in their low byte.
        return switch (sqlite.getResultCode().code & 0xFF) {
            case 5, 6 -> Code.BUSY;
            case 8, 14 -> Code.READ_ONLY;
            case 11, 26 -> Code.DAMAGED;
            case 13 -> Code.FULL;
            default -> Code.FAILED;
        };
    }

    private static String words(final Code code, final String file) {
        return switch (code) {
            case BUSY -> "The store (" + file + ") is in use by another program. Nothing was changed; try again.";
            case READ_ONLY -> "The store (" + file + ") cannot be written: its folder or file is read-only or missing.";
            case DAMAGED ->
                "The store (" + file + ") is damaged or is no database of ours. Your own files are not touched. "
                        + "Run “atelier doctor --repair”.";
            case FULL ->
                "The disk is full. This change was not kept; everything kept before is safe. "
                        + "Free some space and do it again.";
            case NEWER -> "The store (" + file + ") was written by a newer version of Vespera.";
            case FAILED -> "The store (" + file + ") could not be read or written. This change was not kept.";
        };
    }
}

package vespera.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import vespera.scriptorium.files.DurableFiles;
import vespera.scriptorium.journal.JournalException;

/** Large binaries as files named by their hash, each written before the transaction that names it. */
final class BlobFiles {

    private final Path folder;

    BlobFiles(final Path folder) {
        this.folder = folder;
    }

    Path file(final String hash) {
        return folder.resolve(hash.substring(0, 2)).resolve(hash);
    }

    /** Writes so that after a power cut the file is there whole or not at all. */
    void write(final String hash, final byte[] bytes) {
        final Path file = file(hash);
        try {
            final Path parent = DurableFiles.createFolders(folder.resolve(hash.substring(0, 2)));
            if (Files.exists(file) && Files.size(file) == bytes.length) {
                // A process that was killed may have left it before its name was made to last.
                DurableFiles.syncFolder(parent);
                return;
            }
            final Path temporary = Files.createTempFile(parent, ".", ".tmp");
            try {
                DurableFiles.fill(temporary, bytes);
                DurableFiles.move(temporary, file);
            } finally {
                Files.deleteIfExists(temporary);
            }
            DurableFiles.syncFolder(parent);
        } catch (IOException e) {
            throw trouble(bytes.length, e);
        }
    }

    private JournalException trouble(final long wanted, final IOException e) {
        final boolean full = room() < wanted;
        return new JournalException(
                full ? JournalException.Code.FULL : JournalException.Code.FAILED,
                (full ? "The disk is full." : "A large file could not be written to the disk.")
                        + " This change was not kept; everything kept before is safe.",
                e);
    }

    private long room() {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }

    /** Takes a file away for good. */
    void delete(final String hash) {
        final Path file = file(hash);
        try {
            Files.deleteIfExists(file);
            DurableFiles.syncFolder(folder.resolve(hash.substring(0, 2)));
        } catch (IOException e) {
            throw new JournalException(
                    JournalException.Code.FAILED, "A large file could not be taken off the disk: " + hash + ".", e);
        }
    }

    /** The bytes as they are in the file, unchecked. */
    byte[] read(final String hash) {
        try {
            return Files.readAllBytes(file(hash));
        } catch (NoSuchFileException e) {
            throw Trouble.damaged("A kept large file (" + hash.substring(0, 12) + ") is missing.");
        } catch (IOException e) {
            throw new JournalException(
                    JournalException.Code.FAILED, "A kept large file could not be read from the disk.", e);
        }
    }
}

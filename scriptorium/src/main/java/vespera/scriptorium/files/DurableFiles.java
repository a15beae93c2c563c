package vespera.scriptorium.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Changes of files and folders that last through a power cut once the call returns. The bytes of a file last when the
 * file is synchronised, its name when its folder is (POSIX {@code fsync}).
 */
public final class DurableFiles {

    private DurableFiles() {}

    /** Makes a folder and those above it that are missing; their names last. */
    public static Path createFolders(final Path folder) throws IOException {
        final Path parent = folder.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder) && parent != null) {
            createFolders(parent);
            try {
                Files.createDirectory(folder);
            } catch (FileAlreadyExistsException e) {
                if (!Files.isDirectory(folder)) {
                    throw e;
                }
            }
            syncFolder(parent);
        }
        return folder;
    }

    /**
     * Makes the names in a folder last.
     *
     * @throws IOException where the disk fails; where a system has no such thing for folders, nothing is done
     */
    public static void syncFolder(final Path folder) throws IOException {
        final FileChannel channel;
        try {
            channel = FileChannel.open(folder, StandardOpenOption.READ);
        } catch (IOException e) {
            // Windows cannot open a folder as a file; there the rename itself is journaled.
            System.getLogger(DurableFiles.class.getName())
                    .log(System.Logger.Level.DEBUG, "a folder could not be synchronised");
            return;
        }
        try (channel) {
            channel.force(true);
        }
    }

    /** Fills a file, made where it is missing, and makes its bytes last; its name is another matter. */
    public static void fill(final Path file, final byte[] bytes) throws IOException {
        try (FileChannel out = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            final ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                out.write(buffer);
            }
            out.force(true);
        }
    }

    /** Puts a file in the place of another, or of none, in one step. Its folder is still to be synchronised. */
    public static void move(final Path from, final Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Replaces a file's content: after a power cut it holds the old or the new, and after the return the new. */
    public static void replace(final Path file, final byte[] bytes) throws IOException {
        final Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new FileAlreadyExistsException(file.toString());
        }
        createFolders(folder);
        final Path temporary = Files.createTempFile(folder, ".", ".tmp");
        try {
            fill(temporary, bytes);
            move(temporary, file);
            syncFolder(folder);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}

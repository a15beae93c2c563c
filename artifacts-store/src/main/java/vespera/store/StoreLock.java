package vespera.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.journal.JournalException;

/** That this process owns the atelier. The system gives it back when the process ends, however it ends. */
public final class StoreLock implements AutoCloseable {

    private final FileChannel channel;

    private StoreLock(final FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @param runFolder where the file {@code lock} lies; made where it is missing
     * @throws JournalException BUSY where another process, or another part of this one, has it; READ_ONLY where the
     *     file cannot be written
     */
    public static StoreLock acquire(final Path runFolder) {
        FileChannel channel = null;
        try {
            Files.createDirectories(runFolder);
            channel = FileChannel.open(runFolder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            final FileLock lock = channel.tryLock();
            if (lock != null) {
                return new StoreLock(channel);
            }
        } catch (OverlappingFileLockException e) {
            close(channel);
            throw busy();
        } catch (IOException e) {
            close(channel);
            throw new JournalException(
                    JournalException.Code.READ_ONLY, "The folder for the store cannot be made or written.", e);
        }
        close(channel);
        throw busy();
    }

    private static JournalException busy() {
        return new JournalException(
                JournalException.Code.BUSY,
                "This atelier is open in another window or program. Nothing was changed; close it there first.");
    }

    private static void close(final @Nullable FileChannel channel) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                System.getLogger(StoreLock.class.getName())
                        .log(System.Logger.Level.DEBUG, "a lock file could not be closed");
            }
        }
    }

    /** Gives the atelier free. */
    @Override
    public void close() {
        close(channel);
    }
}

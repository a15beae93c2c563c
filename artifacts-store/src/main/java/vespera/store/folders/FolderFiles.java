package vespera.store.folders;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Set;
import vespera.scriptorium.files.DurableFiles;

/** Writes and links files of a view, whole or not at all. Bytes last at once, names when their folder is synchronised. */
final class FolderFiles {

    private static final Set<PosixFilePermission> READ_ONLY = PosixFilePermissions.fromString("r--r--r--");

    private FolderFiles() {}

    /** Writes a read-only file unless the very same is there already. */
    static void once(final Path file, final byte[] bytes) throws IOException {
        if (!Files.isRegularFile(file)
                || Files.size(file) != bytes.length
                || !Arrays.equals(Files.readAllBytes(file), bytes)) {
            replace(file, bytes, true);
        } else if (Files.isWritable(file)) {
            readOnly(file);
        }
    }

    /** Nobody may write it, everybody may read it; elsewhere than on POSIX it is only marked read-only. */
    private static void readOnly(final Path file) throws IOException {
        final PosixFileAttributeView posix = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (posix != null) {
            posix.setPermissions(READ_ONLY);
        } else if (!file.toFile().setReadOnly()) {
            throw new IOException("a file could not be made read-only");
        }
    }

    /** Deletes a file, read-only or not, where it is there. */
    static void delete(final Path file) throws IOException {
        free(file);
        Files.deleteIfExists(file);
    }

    /** Writes a file in place of what is there. */
    static void replace(final Path file, final byte[] bytes, final boolean readOnly) throws IOException {
        final Path temporary = file.resolveSibling("." + file.getFileName() + ".tmp");
        free(temporary);
        DurableFiles.fill(temporary, bytes);
        if (readOnly) {
            readOnly(temporary);
        }
        free(file);
        DurableFiles.move(temporary, file);
    }

    /** Makes a file appear under another name as well: as a hard link, or as a copy where a disk has none. */
    static void link(final Path link, final Path file) throws IOException {
        if (Files.exists(link)) {
            if (Files.isSameFile(link, file) || Files.mismatch(link, file) < 0) {
                return;
            }
            free(link);
            Files.delete(link);
        }
        try {
            Files.createLink(link, file);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (UnsupportedOperationException | FileSystemException e) {
            Files.copy(file, link, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    /** Windows neither replaces nor deletes a read-only file. */
    private static void free(final Path file) throws IOException {
        if (Files.exists(file) && !Files.isWritable(file) && !file.toFile().setWritable(true)) {
            throw new IOException("a file of the artifact folders could not be replaced");
        }
    }
}

package vespera.embeddings;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/**
 * Files that a native library must read from disk, unpacked from the application's resources. A file is only ever
 * seen whole: it is written beside its place, checked, and moved there in one step. Several processes may share a
 * folder.
 */
final class ModelCache {

    /** Unfinished copies older than this belong to a process that died. */
    private static final Duration ABANDONED = Duration.ofHours(1);

    private final Path folder;

    ModelCache(final Path folder) {
        this.folder = folder;
    }

    /**
     * The file with a resource's bytes; unpacked when it is not there, or not what it should be.
     *
     * @param resource an absolute resource name without leading slash; its last part is the file's name
     * @param sha256 what the bytes must hash to, in lower-case hexadecimal
     * @throws IOException if the folder cannot be written, or the resource is missing or another one
     */
    Path file(final String resource, final String sha256) throws IOException {
        final Path file = folder.resolve(sha256.substring(0, 12) + "-" + resource);
        if (Files.isRegularFile(file) && sha256Of(file).equals(sha256)) {
            return file;
        }
        Files.createDirectories(folder);
        sweep();
        final Path copy = Files.createTempFile(folder, "unpacking-", ".part");
        try {
            final String written = unpack(resource, copy);
            if (!written.equals(sha256)) {
                throw new IOException("The resource " + resource + " is not the one this version was built with");
            }
            put(copy, file);
        } finally {
            Files.deleteIfExists(copy);
        }
        return file;
    }

    /** The SHA-256 of a file, in lower-case hexadecimal. */
    static String sha256Of(final Path file) throws IOException {
        final MessageDigest digest = digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String unpack(final String resource, final Path target) throws IOException {
        final MessageDigest digest = digest();
        try (InputStream in = ModelCache.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("The resource " + resource + " is not on the class path");
            }
            try (OutputStream out = new DigestOutputStream(Files.newOutputStream(target), digest)) {
                in.transferTo(out);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void put(final Path copy, final Path file) throws IOException {
        try {
            Files.move(copy, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (final AtomicMoveNotSupportedException notHere) {
            Files.move(copy, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void sweep() throws IOException {
        final Instant limit = Instant.now().minus(ABANDONED);
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, "unpacking-*.part")) {
            for (final Path part : parts) {
                if (Files.getLastModifiedTime(part).toInstant().isBefore(limit)) {
                    Files.deleteIfExists(part);
                }
            }
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (final NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}

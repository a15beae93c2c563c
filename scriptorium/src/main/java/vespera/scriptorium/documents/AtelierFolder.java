package vespera.scriptorium.documents;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.files.DurableFiles;
import vespera.scriptorium.journal.Sha256;

/** The writer's folder on disk: finding her files, reading them, and writing them so that no crash leaves half a file. */
public final class AtelierFolder {

    /** Everything of ours lives in here. */
    public static final String STORE = ".vespera_scriptorium";

    /** Where archived documents are moved to, in plain sight. */
    public static final String ARCHIVE = "Vespera Archive";

    private static final System.Logger LOG = System.getLogger(AtelierFolder.class.getName());
    private static final int KEY_LENGTH = 20;

    private final Path root;

    public AtelierFolder(final Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    public Path root() {
        return root;
    }

    /**
     * A file found by a scan.
     *
     * @param key what the file system knows the file by, whatever its name, and when it was made, since systems use the
     *     number of a deleted file again; empty where it tells none
     */
    public record Found(String path, long size, long modified, String key) {

        static Found of(final String path, final BasicFileAttributes at) {
            final Object number = at.fileKey();
            final String key = number == null
                    ? ""
                    : Sha256.hex(number + "@" + at.creationTime()).substring(0, KEY_LENGTH);
            return new Found(path, at.size(), at.lastModifiedTime().toMillis(), key);
        }
    }

    /** A file or folder that could not be read. */
    public record Skipped(String path, String reason) {}

    /** What a scan found. */
    public record Listing(List<Found> files, List<Skipped> skipped) {}

    /**
     * Lists her files. Hidden files and folders (with them .obsidian, .git and .trash) and the archive are passed over;
     * symbolic links to files are followed, links to folders are not, so that no loop can trap the scan.
     */
    public Listing scan() {
        final List<Found> files = new ArrayList<>();
        final List<Skipped> skipped = new ArrayList<>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(final Path dir, final BasicFileAttributes attributes) {
                    final boolean pass =
                            !dir.equals(root) && (hidden(dir) || relative(dir).equals(ARCHIVE));
                    return pass ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(final Path file, final BasicFileAttributes attributes) {
                    if (!hidden(file)) {
                        found(file, attributes, files, skipped);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(final Path file, final IOException problem) {
                    if (!hidden(file)) {
                        skipped.add(new Skipped(relative(file), "cannot be read"));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Listing(files, skipped);
    }

    private void found(
            final Path file,
            final BasicFileAttributes attributes,
            final List<Found> files,
            final List<Skipped> skipped) {
        BasicFileAttributes at = attributes;
        if (at.isSymbolicLink()) {
            try {
                at = Files.readAttributes(file, BasicFileAttributes.class);
            } catch (IOException e) {
                skipped.add(new Skipped(relative(file), "a link that leads nowhere or in a circle"));
                return;
            }
            if (at.isDirectory()) {
                skipped.add(new Skipped(relative(file), "a link to a folder; linked folders are not followed"));
                return;
            }
        }
        if (at.isRegularFile()) {
            files.add(Found.of(relative(file), at));
        }
    }

    /** The folders that a watch must know, the root first. */
    public List<Path> folders() {
        final List<Path> folders = new ArrayList<>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(final Path dir, final BasicFileAttributes attributes) {
                    if (!dir.equals(root) && (hidden(dir) || relative(dir).equals(ARCHIVE))) {
                        return FileVisitResult.SKIP_SUBTREE;
                    }
                    folders.add(dir);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(final Path file, final IOException problem) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folders;
    }

    private boolean hidden(final Path file) {
        return file.getFileName().toString().startsWith(".");
    }

    /** A path as documents carry it. */
    public String relative(final Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    /** Where a document's path lies on disk; a path that would leave the folder is refused. */
    public Path resolve(final String path) {
        final Path file = root.resolve(path).normalize();
        if (!file.startsWith(root) || file.equals(root) || file.startsWith(root.resolve(STORE))) {
            throw new IllegalArgumentException("a document lies inside the atelier's folder");
        }
        return file;
    }

    /** Where an archived document lies on disk. */
    public Path archived(final DocumentId id, final String path) {
        final Path plain = root.resolve(ARCHIVE).resolve(path).normalize();
        final String name = plain.getFileName().toString();
        final int dot = name.lastIndexOf('.');
        // The id's tail keeps two archived documents of one name apart.
        final String tail = " (" + id.toString().substring(24, 32) + ")";
        return plain.resolveSibling(dot > 0 ? name.substring(0, dot) + tail + name.substring(dot) : name + tail);
    }

    public byte[] read(final String path) throws IOException {
        return Files.readAllBytes(resolve(path));
    }

    /** The SHA-256 of what a file holds, in lower-case hexadecimal, however large it is. */
    String hash(final String path) throws IOException {
        try {
            final MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(
                    new BufferedInputStream(Files.newInputStream(resolve(path)), 1 << 16), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    public boolean exists(final Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** Whether two paths name one file that is there, as they may where case does not count. */
    public boolean same(final String one, final String other) {
        try {
            return one.equalsIgnoreCase(other) && Files.isSameFile(resolve(one), resolve(other));
        } catch (IOException e) {
            return false;
        }
    }

    /** What the file holds now by size and time, or null where it is not there. */
    public @Nullable Found stat(final String path) {
        try {
            final BasicFileAttributes at = Files.readAttributes(resolve(path), BasicFileAttributes.class);
            return at.isRegularFile() ? Found.of(path, at) : null;
        } catch (IOException e) {
            return null;
        }
    }

    /**
     * Replaces a file's content so that a crash leaves either the old or the new.
     *
     * @param modified the time the file is to carry, in milliseconds since 1970 UTC
     */
    public void write(final String path, final byte[] bytes, final long modified) throws IOException {
        final Path asked = resolve(path);
        // A linked file stays a link: what it points to is replaced.
        final Path file = Files.isSymbolicLink(asked) ? asked.toRealPath() : asked;
        final Path folder = folderOf(file);
        DurableFiles.createFolders(folder);
        final Path temporary = Files.createTempFile(folder, ".vespera-", ".tmp");
        try {
            DurableFiles.fill(temporary, bytes);
            Files.setLastModifiedTime(temporary, FileTime.fromMillis(modified));
            keepPermissions(file, temporary);
            DurableFiles.move(temporary, file);
            DurableFiles.syncFolder(folder);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Moves a file, making folders as needed; never over an existing one. */
    public void moveFile(final Path from, final Path to) throws IOException {
        DurableFiles.createFolders(folderOf(to));
        if (exists(to) && !Files.isSameFile(from, to)) {
            throw new java.nio.file.FileAlreadyExistsException(relative(to));
        }
        DurableFiles.move(from, to);
        DurableFiles.syncFolder(folderOf(to));
        DurableFiles.syncFolder(folderOf(from));
    }

    /**
     * Takes a folder away where nothing is in it any more but folders of that kind; what cannot be taken away stays.
     *
     * @param path from the atelier's folder
     */
    public void prune(final String path) {
        final Path top = resolve(path);
        if (path.isEmpty() || Files.isSymbolicLink(top) || !Files.isDirectory(top)) {
            return;
        }
        try (var within = Files.walk(top)) {
            for (final Path each : within.sorted(Comparator.reverseOrder()).toList()) {
                if (Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)) {
                    deleteEmpty(each);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.log(System.Logger.Level.DEBUG, "an emptied folder stays");
        }
    }

    /** Takes away the folders that a file lay in, from its own upwards, as long as nothing is in them. */
    void pruneAbove(final String file) {
        try {
            for (int slash = file.lastIndexOf('/'); slash > 0; slash = file.lastIndexOf('/', slash - 1)) {
                final Path each = resolve(file.substring(0, slash));
                if (Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)) {
                    deleteEmpty(each);
                }
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "an emptied folder stays");
        }
    }

    private static void deleteEmpty(final Path folder) throws IOException {
        try {
            Files.delete(folder);
        } catch (DirectoryNotEmptyException e) {
            // Something is in it that is none of ours, so it stays.
            LOG.log(System.Logger.Level.DEBUG, "a folder is not empty and stays");
        }
    }

    private static Path folderOf(final Path file) {
        return Objects.requireNonNull(file.getParent(), "a file lies in a folder");
    }

    private static void keepPermissions(final Path from, final Path to) throws IOException {
        final PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (view == null) {
            return;
        }
        try {
            view.setPermissions(Files.getPosixFilePermissions(from));
        } catch (NoSuchFileException e) {
            view.setPermissions(java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
        }
    }
}

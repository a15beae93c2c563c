package vespera.graph;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The folder of the store on disk: its settings, the mark that it is open, and its removal. */
final class GraphFolder {

    /** All that we and Neo4j put into the folder; nothing else is ever removed. */
    private static final List<String> OURS = List.of(
            "data", "logs", "run", "import", "plugins", "licenses", "certificates", "conf", "neo4j.conf", "opened");

    private final Path folder;

    GraphFolder(final Path folder) {
        this.folder = folder;
    }

    Path path() {
        return folder;
    }

    /** Makes the folder where it is not there and writes the settings; returns their file. */
    Path settings() throws IOException {
        Files.createDirectories(folder);
        final Path file = folder.resolve("neo4j.conf");
        try (InputStream text = GraphFolder.class.getResourceAsStream("neo4j.conf")) {
            if (text == null) {
                throw new FileNotFoundException("the graph's settings are not in the program");
            }
            Files.copy(text, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }

    /** Whether the last run ended without closing, so that opening will first recover. */
    boolean leftOpen() {
        return Files.exists(mark());
    }

    void markOpen() throws IOException {
        Files.writeString(mark(), "");
    }

    void markClosed() throws IOException {
        Files.deleteIfExists(mark());
    }

    private Path mark() {
        return folder.resolve("opened");
    }

    boolean writable() {
        return !Files.exists(folder) || Files.isWritable(folder);
    }

    /** Whether another process, or another object of this one, holds the store. */
    boolean inUse() throws IOException {
        final Path file = folder.resolve("data/databases/store_lock");
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (final OverlappingFileLockException e) {
            return true;
        }
    }

    /** Removes the store; a link inside is removed, never followed. */
    void delete() throws IOException {
        for (final String name : OURS) {
            deleteTree(folder.resolve(name));
        }
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            try (var left = Files.list(folder)) {
                if (left.findAny().isPresent()) {
                    return;
                }
            }
            Files.delete(folder);
        }
    }

    private static void deleteTree(final Path start) throws IOException {
        if (!Files.exists(start, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(start, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(final Path file, final BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(final Path visited, final @Nullable IOException trouble)
                    throws IOException {
                if (trouble != null) {
                    throw trouble;
                }
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}

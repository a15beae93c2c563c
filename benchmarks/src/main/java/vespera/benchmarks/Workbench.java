package vespera.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vespera.gateway.sample.GeneratedAtelier;
import vespera.scriptorium.documents.AtelierFolder;
import vespera.scriptorium.journal.Refused;

/** A temporary folder with notes to measure on: copies of a vault, which itself is only read, or made-up notes. */
final class Workbench implements AutoCloseable {

    private final Path room;
    private final Path source;
    private final List<String> files;
    private int copies;

    private Workbench(final Path room, final Path source) {
        this.room = room;
        this.source = source;
        this.files = new AtelierFolder(source)
                .scan().files().stream().map(AtelierFolder.Found::path).sorted().toList();
    }

    /**
     * Takes a vault's visible files, or generates notes where there is none.
     *
     * @throws Refused where the vault is no folder
     */
    static Workbench of(final @Nullable Path vault, final long seed, final int generated) throws IOException {
        if (vault != null && !Files.isDirectory(vault)) {
            throw new Refused("no-such-folder", "There is no folder “" + vault + "”.", "Name a folder of notes.");
        }
        final Path room = Files.createTempDirectory("vespera-bench");
        if (vault != null) {
            return new Workbench(room, vault);
        }
        final Path source = room.resolve("source");
        new GeneratedAtelier(seed, generated).write(source);
        return new Workbench(room, source);
    }

    /** The paths of the notes and attachments, relative and sorted. */
    List<String> files() {
        return files;
    }

    List<String> markdown() {
        return files.stream().filter(f -> f.endsWith(".md")).toList();
    }

    Path source(final String file) {
        return source.resolve(file);
    }

    /** A folder that is not there yet. */
    Path fresh(final String name) {
        copies++;
        return room.resolve(name + "-" + copies);
    }

    /** A new copy of all files. */
    Path copy() {
        final Path to = fresh("copy");
        try {
            Files.createDirectories(to);
            for (final String file : files) {
                final Path target = to.resolve(file);
                final Path parent = target.getParent();
                if (parent != null) {
                    Files.createDirectories(parent);
                }
                Files.copy(source.resolve(file), target);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return to;
    }

    static void delete(final Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(final Path file, final BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(final Path dir, final @Nullable IOException problem)
                    throws IOException {
                if (problem != null) {
                    throw problem;
                }
                Files.delete(dir);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    @Override
    public void close() throws IOException {
        delete(room);
    }
}

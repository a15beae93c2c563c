package vespera.store.mirror;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vespera.scriptorium.files.DurableFiles;

/** Where the mirror's files lie, and how they are written so that they outlive a power cut. */
final class MirrorFiles {

    static final String TASKS = "tasks.md";
    static final String STATE = ".applied";
    private static final String ENTRIES = ".jsonl";
    private static final String CONTENTS = ".contents.jsonl";
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("uuuu-MM").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter ASIDE =
            DateTimeFormatter.ofPattern("'aside-'uuuuMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private MirrorFiles() {}

    /** The segment of entries of a time in milliseconds since 1970: one a month, UTC. */
    static String entries(final long time) {
        return MONTH.format(Instant.ofEpochMilli(time)) + ENTRIES;
    }

    /** The segment of contents that were first named at such a time. */
    static String contents(final long time) {
        return MONTH.format(Instant.ofEpochMilli(time)) + CONTENTS;
    }

    static boolean isContents(final String name) {
        return name.endsWith(CONTENTS);
    }

    /** Every segment of entries in a folder, oldest first. */
    static List<Path> entrySegments(final Path folder) throws IOException {
        return segments(folder).stream()
                .filter(p -> !isContents(p.getFileName().toString()))
                .toList();
    }

    /** Every segment of contents in a folder, oldest first. */
    static List<Path> contentSegments(final Path folder) throws IOException {
        return segments(folder).stream()
                .filter(p -> isContents(p.getFileName().toString()))
                .toList();
    }

    static List<Path> segments(final Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(p -> p.getFileName().toString().endsWith(ENTRIES))
                    .sorted()
                    .toList();
        }
    }

    /** Replaces a file, whole or not at all, and synchronised. */
    static void replace(final Path file, final byte[] bytes) throws IOException {
        final Path temporary = file.resolveSibling("." + file.getFileName() + ".tmp");
        DurableFiles.fill(temporary, bytes);
        DurableFiles.move(temporary, file);
        DurableFiles.syncFolder(folderOf(file));
    }

    /** Puts a written file in another's place. */
    static void moveOver(final Path temporary, final Path file) throws IOException {
        try (FileChannel out = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
            out.force(true);
        }
        DurableFiles.move(temporary, file);
        DurableFiles.syncFolder(folderOf(file));
    }

    static Path folderOf(final Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file lies in a folder");
    }

    /** Moves every segment into a folder of its own beside them; nothing is deleted. */
    static void putAside(final Path folder) throws IOException {
        final List<Path> segments = segments(folder);
        if (!segments.isEmpty()) {
            final Path aside = Files.createDirectories(folder.resolve(ASIDE.format(Instant.now())));
            for (final Path segment : segments) {
                Files.move(segment, aside.resolve(segment.getFileName()));
            }
        }
        Files.deleteIfExists(folder.resolve(STATE));
        DurableFiles.syncFolder(folder);
    }
}

package vespera.store.mirror;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.journal.JournalException;
import vespera.scriptorium.mirror.EntryLine;

/** A mirror as something to grow a journal from: its entries one after another, and its contents by their hash. */
public final class MirrorSource implements AutoCloseable {

    private final Deque<Path> segments;
    private final ContentIndex contents;
    private @Nullable LineReader reader;
    private @Nullable Entry next;
    private boolean ahead;
    private long damaged;

    /**
     * @param mirrorFolder may be missing: then there is nothing in it
     * @param others where the content that another was compressed against may be found besides
     */
    public MirrorSource(final Path mirrorFolder, final Function<String, Optional<byte[]>> others) {
        try {
            segments = new ArrayDeque<>(MirrorFiles.entrySegments(mirrorFolder));
            contents = new ContentIndex(mirrorFolder, others);
        } catch (IOException e) {
            throw new UncheckedIOException("The mirror cannot be read.", e);
        }
    }

    /** Whether there is a mirror in a folder. */
    public static boolean exists(final Path mirrorFolder) {
        try {
            return !MirrorFiles.entrySegments(mirrorFolder).isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    /** Entries of a type, which are few; lines that cannot be read are passed over. */
    public static List<Entry> ofType(final Path mirrorFolder, final String type) {
        final List<Entry> found = new ArrayList<>();
        try {
            for (final Path segment : MirrorFiles.entrySegments(mirrorFolder)) {
                try (LineReader reader = new LineReader(segment)) {
                    for (LineReader.Line line = reader.next(); line != null; line = reader.next()) {
                        if (line.text().contains(type)) {
                            entry(line.text())
                                    .filter(e -> e.type().equals(type))
                                    .ifPresent(found::add);
                        }
                    }
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("The mirror cannot be read.", e);
        }
    }

    private static Optional<Entry> entry(final String line) {
        try {
            return Optional.of(EntryLine.entry(line));
        } catch (JournalException e) {
            return Optional.empty();
        }
    }

    /** The next entry, without going on; lines that cannot be read are passed over. Empty at the end. */
    public Optional<Entry> peek() {
        try {
            if (!ahead) {
                next = read();
                ahead = true;
            }
            return Optional.ofNullable(next);
        } catch (IOException e) {
            throw new UncheckedIOException("The mirror cannot be read.", e);
        }
    }

    /** Goes on. */
    public void skip() {
        ahead = false;
    }

    private @Nullable Entry read() throws IOException {
        while (true) {
            LineReader open = reader;
            if (open == null) {
                final Path segment = segments.poll();
                if (segment == null) {
                    return null;
                }
                open = new LineReader(segment);
                reader = open;
            }
            final LineReader.Line line = open.next();
            if (line == null) {
                open.close();
                reader = null;
                continue;
            }
            final Optional<Entry> entry = entry(line.text());
            if (entry.isPresent()) {
                return entry.get();
            }
            // The caller sees a gap in the numbers.
            damaged++;
        }
    }

    /** How many lines were passed over so far. */
    public long damaged() {
        return damaged;
    }

    /** A content, checked against its hash. */
    public Optional<byte[]> content(final String hash) {
        return contents.content(hash);
    }

    @Override
    public void close() {
        try {
            if (reader != null) {
                reader.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

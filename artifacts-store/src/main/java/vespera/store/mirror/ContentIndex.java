package vespera.store.mirror;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vespera.scriptorium.journal.JournalException;
import vespera.scriptorium.mirror.ContentLine;

/**
 * Finds contents in the mirror by their hash. Holds 20 bytes a content in memory: the first 8 of its hash, and where its
 * line begins; hashes that begin alike are told apart by reading.
 */
final class ContentIndex {

    private static final int DEEPEST = 4_096;

    private final List<Path> segments;
    private final Function<String, Optional<byte[]>> others;
    private long[] keys = new long[1_024];
    private int[] files = new int[1_024];
    private long[] offsets = new long[1_024];
    private int size;
    /** The contents read last, since the next is often made against one of them. */
    private final Map<String, byte[]> recent = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(final Map.Entry<String, byte[]> eldest) {
            return size() > 8;
        }
    };

    /** @param others where the content that another was compressed against may be found besides */
    ContentIndex(final Path folder, final Function<String, Optional<byte[]>> others) throws IOException {
        this.segments = MirrorFiles.contentSegments(folder);
        this.others = others;
        for (int file = 0; file < segments.size(); file++) {
            scan(file);
        }
        sort();
    }

    private void scan(final int file) throws IOException {
        try (LineReader reader = new LineReader(segments.get(file))) {
            for (LineReader.Line line = reader.next(); line != null; line = reader.next()) {
                final int at = line.text().indexOf("\"hash\":\"");
                if (at >= 0 && at + 24 <= line.text().length()) {
                    add(line.text().substring(at + 8, at + 24), file, line.offset());
                }
            }
        }
    }

    private void add(final String start, final int file, final long offset) {
        try {
            if (size == keys.length) {
                keys = Arrays.copyOf(keys, size * 2);
                files = Arrays.copyOf(files, size * 2);
                offsets = Arrays.copyOf(offsets, size * 2);
            }
            keys[size] = Long.parseUnsignedLong(start, 16);
            files[size] = file;
            offsets[size] = offset;
            size++;
        } catch (NumberFormatException e) {
            // A damaged line names nothing.
            return;
        }
    }

    private void sort() {
        final Integer[] order = new Integer[size];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Long.compare(keys[a], keys[b]));
        final long[] sortedKeys = new long[size];
        final int[] sortedFiles = new int[size];
        final long[] sortedOffsets = new long[size];
        for (int i = 0; i < size; i++) {
            sortedKeys[i] = keys[order[i]];
            sortedFiles[i] = files[order[i]];
            sortedOffsets[i] = offsets[order[i]];
        }
        keys = sortedKeys;
        files = sortedFiles;
        offsets = sortedOffsets;
    }

    /** Whether some line claims to hold this content. */
    boolean names(final String hash) {
        return Arrays.binarySearch(keys, Long.parseUnsignedLong(hash.substring(0, 16), 16)) >= 0;
    }

    /** A content, checked against its hash; empty where it is not here or cannot be read. */
    Optional<byte[]> content(final String hash) {
        return content(hash, 0);
    }

    private Optional<byte[]> content(final String hash, final int depth) {
        final byte[] known = recent.get(hash);
        if (known != null) {
            return Optional.of(known);
        }
        final long key = Long.parseUnsignedLong(hash.substring(0, 16), 16);
        int at = Arrays.binarySearch(keys, key);
        if (at < 0 || depth > DEEPEST) {
            return Optional.empty();
        }
        while (at > 0 && keys[at - 1] == key) {
            at--;
        }
        for (; at < size && keys[at] == key; at++) {
            final Optional<byte[]> found = at(at, hash, depth);
            if (found.isPresent()) {
                recent.put(hash, found.get());
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<byte[]> at(final int place, final String hash, final int depth) {
        try {
            final ContentLine line = ContentLine.of(line(segments.get(files[place]), offsets[place]));
            if (!line.hash().equals(hash)) {
                return Optional.empty();
            }
            final String base = line.base();
            if (base == null) {
                return Frames.content(line, null);
            }
            final Optional<byte[]> bytes = content(base, depth + 1).or(() -> others.apply(base));
            return bytes.flatMap(b -> Frames.content(line, b));
        } catch (JournalException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The mirror cannot be read.", e);
        }
    }

    private static String line(final Path file, final long offset) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            in.seek(offset);
            final java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
            final byte[] buffer = new byte[1 << 14];
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                int end = 0;
                while (end < read && buffer[end] != '\n') {
                    end++;
                }
                bytes.write(buffer, 0, end);
                if (end < read) {
                    break;
                }
            }
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }
}

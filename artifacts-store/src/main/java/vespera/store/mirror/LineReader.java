package vespera.store.mirror;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads a segment line by line, with where each line begins. Only a line feed ends a line. */
final class LineReader implements AutoCloseable {

    private final InputStream in;
    private long offset;
    private int number;

    /**
     * A line.
     *
     * @param number from 1
     * @param offset of its first byte in the file
     * @param text without its end
     * @param ended whether a line feed ends it
     */
    record Line(int number, long offset, String text, boolean ended) {}

    LineReader(final Path file) throws IOException {
        in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    }

    /** The next line, or null at the end. */
    @Nullable
    Line next() throws IOException {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        int read = in.read();
        if (read < 0) {
            return null;
        }
        while (read >= 0 && read != '\n') {
            bytes.write(read);
            read = in.read();
        }
        final long start = offset;
        offset += bytes.size() + (read < 0 ? 0 : 1);
        number++;
        return new Line(number, start, bytes.toString(StandardCharsets.UTF_8), read >= 0);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

package vespera.gateway;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Five files of at most 2 MB: {@code atelier.jsonl} and, from newer to older, {@code atelier.1.jsonl} to 4. */
final class LogFile implements AutoCloseable {

    static final long LARGEST = 2L << 20;
    static final int FILES = 5;

    private final Path folder;
    private @Nullable OutputStream out;
    private long size;
    private boolean closed;

    LogFile(final Path folder) {
        this.folder = folder;
    }

    /** Appends a line; what cannot be written is dropped, for a log must not stop work. */
    synchronized void append(final String line) {
        if (closed) {
            return;
        }
        final byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        try {
            if (out != null && size + bytes.length > LARGEST) {
                out.close();
                out = null;
            }
            OutputStream open = out;
            if (open == null) {
                open = opened(bytes.length);
                out = open;
            }
            open.write(bytes);
            size += bytes.length;
        } catch (IOException e) {
            closed = true;
        }
    }

    private OutputStream opened(final int room) throws IOException {
        Files.createDirectories(folder);
        final Path file = numbered(0);
        if (Files.exists(file) && Files.size(file) + room > LARGEST) {
            for (int i = FILES - 1; i > 0; i--) {
                if (Files.exists(numbered(i - 1))) {
                    Files.move(numbered(i - 1), numbered(i), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        size = Files.exists(file) ? Files.size(file) : 0;
        return Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private Path numbered(final int number) {
        return folder.resolve(number == 0 ? "atelier.jsonl" : "atelier." + number + ".jsonl");
    }

    @Override
    public synchronized void close() {
        closed = true;
        final OutputStream open = out;
        out = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                size = 0;
            }
        }
    }
}

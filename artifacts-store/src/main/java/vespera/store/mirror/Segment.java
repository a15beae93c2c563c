package vespera.store.mirror;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import vespera.scriptorium.files.DurableFiles;

/** A segment that lines are appended to; what lay beyond its recorded length is cut off first. */
final class Segment implements AutoCloseable {

    private final FileChannel channel;
    private final OutputStream out;
    private final Path file;
    private final boolean fresh;
    private long length;

    Segment(final Path file, final long length) throws IOException {
        this.file = file;
        this.fresh = !Files.exists(file);
        this.length = length;
        channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.size() > length) {
            channel.truncate(length);
        }
        channel.position(length);
        out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
    }

    void append(final String line) throws IOException {
        final byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        out.write(bytes);
        length += bytes.length;
    }

    /** Waits until everything appended is on the disk; gives the length. */
    long sync() throws IOException {
        out.flush();
        channel.force(true);
        if (fresh) {
            DurableFiles.syncFolder(MirrorFiles.folderOf(file));
        }
        return length;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

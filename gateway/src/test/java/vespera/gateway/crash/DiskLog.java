package vespera.gateway.crash;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads what the recorder ({@code src/test/native/disk.c}) wrote; a record cut short at the end is left out. */
final class DiskLog {

    private static final int HEAD = 21;

    private DiskLog() {}

    static List<DiskOp> read(final Path log) throws IOException {
        final ByteBuffer in = ByteBuffer.wrap(Files.readAllBytes(log)).order(ByteOrder.nativeOrder());
        final List<DiskOp> ops = new ArrayList<>();
        while (in.remaining() >= HEAD) {
            final char type = (char) in.get();
            final int file = in.getInt();
            final long number = in.getLong();
            final long length = in.getLong();
            if (in.remaining() < length) {
                break;
            }
            final byte[] bytes = new byte[(int) length];
            in.get(bytes);
            ops.add(op(type, file, number, bytes));
        }
        return ops;
    }

    private static DiskOp op(final char type, final int file, final long number, final byte[] bytes) {
        final String text = type == 'w' ? "" : new String(bytes, StandardCharsets.UTF_8);
        final int end = text.indexOf('\0');
        final String first = end < 0 ? text : text.substring(0, end);
        final String second = text.substring(end + 1);
        return switch (type) {
            case 'o' -> new DiskOp.Opened(file, text, (number & 1) != 0, (number & 2) != 0);
            case 'c' -> new DiskOp.Closed(file);
            case 'w' -> new DiskOp.Wrote(file, number, bytes);
            case 't' -> new DiskOp.Cut(file, number);
            case 's' -> new DiskOp.Synced(file);
            case 'r' -> new DiskOp.Renamed(first, second);
            case 'l' -> new DiskOp.Linked(first, second);
            case 'u' -> new DiskOp.Removed(text);
            case 'm' -> new DiskOp.FolderMade(text);
            case 'd' -> new DiskOp.FolderRemoved(text);
            case 'A' -> new DiskOp.Promised(text);
            default -> throw new IllegalStateException("a record of an unknown type in the log: " + (int) type);
        };
    }
}

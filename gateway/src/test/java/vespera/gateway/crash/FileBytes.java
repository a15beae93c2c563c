package vespera.gateway.crash;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The bytes of a file as they are changed piece by piece; what was never written is zero. */
final class FileBytes {

    private byte[] bytes = new byte[0];
    private int length;

    /** A change of a file's bytes. */
    sealed interface Edit {}

    /** Bytes at an offset. */
    record Write(long at, byte[] bytes) implements Edit {

        /** The same in pieces that end where a sector of the file ends. */
        List<Write> sectors(final int size) {
            final List<Write> pieces = new ArrayList<>();
            int from = 0;
            while (from < bytes.length) {
                final int to = (int) Math.min(bytes.length, (at + from) / size * size + size - at);
                pieces.add(new Write(at + from, Arrays.copyOfRange(bytes, from, to)));
                from = to;
            }
            return pieces;
        }
    }

    /** Another length. */
    record Length(long length) implements Edit {}

    void apply(final Edit edit) {
        switch (edit) {
            case Write write -> {
                final int end = Math.toIntExact(write.at() + write.bytes().length);
                if (end > bytes.length) {
                    bytes = Arrays.copyOf(bytes, Math.max(end, bytes.length * 2));
                }
                System.arraycopy(write.bytes(), 0, bytes, (int) write.at(), write.bytes().length);
                length = Math.max(length, end);
            }
            case Length to -> {
                final int wanted = Math.toIntExact(to.length());
                if (wanted > bytes.length) {
                    bytes = Arrays.copyOf(bytes, wanted);
                } else if (wanted < length) {
                    Arrays.fill(bytes, wanted, length, (byte) 0);
                }
                length = wanted;
            }
        }
    }

    FileBytes copy() {
        final FileBytes copy = new FileBytes();
        copy.bytes = toBytes();
        copy.length = length;
        return copy;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }
}

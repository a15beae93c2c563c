package vespera.store.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.LongConsumer;

/**
 * A checksum of a whole archive, in the archive itself: the last 64 characters of a zip file's closing comment are the
 * SHA-256 of every byte before them. Members have checksums of their own, but a flipped byte between them would go
 * unseen.
 */
final class Seal {

    /** What the archive's comment is before it is sealed. */
    static final String COMMENT = "A backup of Vespera Atelier. SHA-256 of all bytes before this: " + "0".repeat(64);

    private static final int LENGTH = 64;
    private static final int BUFFER = 1 << 16;

    private Seal() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static String hex(final MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Passes everything on and puts the checksum in place of the last 64 bytes when it is closed. */
    static final class Output extends FilterOutputStream {
        private final MessageDigest digest = sha256();
        private final byte[] held = new byte[LENGTH];
        private int holding;
        private boolean closed;

        Output(final OutputStream out) {
            super(out);
        }

        @Override
        public void write(final int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(final byte[] bytes, final int from, final int length) throws IOException {
            final byte[] all = Arrays.copyOf(held, holding + length);
            System.arraycopy(bytes, from, all, holding, length);
            final int pass = Math.max(0, all.length - LENGTH);
            digest.update(all, 0, pass);
            out.write(all, 0, pass);
            holding = all.length - pass;
            System.arraycopy(all, pass, held, 0, holding);
        }

        @Override
        public void close() throws IOException {
            if (closed) {
                return;
            }
            closed = true;
            try (OutputStream end = out) {
                end.write(hex(digest).getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    /**
     * Whether the file is as it was sealed.
     *
     * @param read hears how many more bytes were read
     */
    static boolean holds(final Path file, final LongConsumer read) throws IOException {
        long left = Files.size(file) - LENGTH;
        if (left < 0) {
            return false;
        }
        final MessageDigest digest = sha256();
        try (InputStream in = Files.newInputStream(file)) {
            final byte[] buffer = new byte[BUFFER];
            while (left > 0) {
                final int length = in.read(buffer, 0, (int) Math.min(BUFFER, left));
                if (length < 0) {
                    return false;
                }
                digest.update(buffer, 0, length);
                left -= length;
                read.accept(length);
            }
            return MessageDigest.isEqual(in.readNBytes(LENGTH), hex(digest).getBytes(StandardCharsets.US_ASCII));
        }
    }
}

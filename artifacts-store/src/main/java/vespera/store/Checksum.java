package vespera.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Checksums of rows that no event tells: SHA-256 over the cells in UTF-8, each after its length. */
final class Checksum {

    private Checksum() {}

    static byte[] of(final @Nullable Object... cells) {
        try {
            final MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (final Object cell : cells) {
                final byte[] bytes = String.valueOf(cell).getBytes(StandardCharsets.UTF_8);
                digest.update(Integer.toString(bytes.length).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) ':');
                digest.update(bytes);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static byte[] draft(
            final UUID document,
            final @Nullable String base,
            final @Nullable String text,
            final long caret,
            final long at) {
        return of(document, base, text, caret, at);
    }
}

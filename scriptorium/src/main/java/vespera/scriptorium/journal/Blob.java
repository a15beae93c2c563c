package vespera.scriptorium.journal;

import java.nio.charset.StandardCharsets;

/** Content, known by the SHA-256 of its bytes in lower-case hexadecimal. */
public record Blob(String hash, byte[] bytes) {

    public static Blob of(final byte[] bytes) {
        return new Blob(Sha256.hex(bytes), bytes);
    }

    public static Blob of(final String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }
}

package vespera.scriptorium.journal;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Content, known by the SHA-256 of its bytes in lower-case hexadecimal.
 *
 * @param base the hash of kept content that this one is much like, such as the version before, or null: a store may
 *     then keep only what differs
 */
public record Blob(String hash, byte[] bytes, @Nullable String base) {

    public Blob(final String hash, final byte[] bytes) {
        this(hash, bytes, null);
    }

    public static Blob of(final byte[] bytes) {
        return new Blob(Sha256.hex(bytes), bytes);
    }

    public static Blob of(final String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same content, known to be much like other kept content. */
    public Blob like(final String other) {
        return new Blob(hash, bytes, other);
    }
}

package vespera.scriptorium.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 (FIPS 180-4) in lower-case hexadecimal. */
public final class Sha256 {

    /** Of no bytes. */
    static final String EMPTY = hex(new byte[0]);

    private Sha256() {}

    public static String hex(final byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    public static String hex(final String text) {
        return hex(text.getBytes(StandardCharsets.UTF_8));
    }
}

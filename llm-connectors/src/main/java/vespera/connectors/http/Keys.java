package vespera.connectors.http;

/** What a key must be to be sent. */
public final class Keys {

    private Keys() {}

    /** Whether a key is printable ASCII: anything else cannot stand in a header, and the refusal would quote it. */
    public static boolean sendable(final String key) {
        return !key.isEmpty() && key.chars().allMatch(c -> c > ' ' && c < 0x7F);
    }
}

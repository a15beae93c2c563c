package vespera.connectors.claude;

import java.net.http.HttpRequest;
import java.util.Optional;
import vespera.connectors.http.Keys;
import vespera.scriptorium.models.ModelFailure;

/** An API key that never shows itself, checked before it is sent. */
final class ClaudeKey {

    private static final String VERSION = "2023-06-01";

    private final String value;

    private ClaudeKey(final String value) {
        this.value = value;
    }

    /**
     * The key as it can be sent.
     *
     * @throws ModelFailure where there is none, or it holds characters that no key has
     */
    static ClaudeKey of(final Optional<String> given) {
        final String key = given.map(String::strip).orElse("");
        if (key.isEmpty()) {
            throw new ModelFailure(
                    ModelFailure.Code.UNAUTHORISED, "Claude wants a key, and there is none yet. Add it in Settings.");
        }
        if (!Keys.sendable(key)) {
            throw new ModelFailure(
                    ModelFailure.Code.UNAUTHORISED,
                    "The key for Claude holds characters that no key has. Copy it again into Settings.");
        }
        return new ClaudeKey(key);
    }

    HttpRequest.Builder on(final HttpRequest.Builder request) {
        return request.header("x-api-key", value).header("anthropic-version", VERSION);
    }

    /** For taking it out of what others say. */
    String value() {
        return value;
    }

    @Override
    public String toString() {
        return "a key";
    }
}

package vespera.connectors.lmstudio;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.Optional;
import vespera.connectors.http.Keys;

/** An API token that never shows itself. */
final class Token {

    private final Optional<String> value;

    Token(final Optional<String> value) {
        this.value = value;
    }

    /** Adds the token where there is one that can stand in a header at all. */
    HttpRequest.Builder on(final HttpRequest.Builder request) {
        return value.filter(Keys::sendable)
                .map(text -> request.header("Authorization", "Bearer " + text))
                .orElse(request);
    }

    List<String> secrets() {
        return value.stream().toList();
    }

    @Override
    public String toString() {
        return value.isPresent() ? "a token" : "no token";
    }
}

package vespera.scriptorium.chat;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A message's identity, of version 7. */
public record MessageId(UUID value) {

    @JsonCreator
    public static MessageId of(final String text) {
        return new MessageId(UUID.fromString(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}

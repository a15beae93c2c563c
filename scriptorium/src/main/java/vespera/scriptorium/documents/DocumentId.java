package vespera.scriptorium.documents;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A document's identity, of version 7: it stays the same through every rename and move. */
public record DocumentId(UUID value) {

    @JsonCreator
    public static DocumentId of(final String text) {
        return new DocumentId(UUID.fromString(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}

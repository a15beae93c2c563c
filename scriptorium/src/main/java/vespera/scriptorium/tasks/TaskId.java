package vespera.scriptorium.tasks;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A task's identity, of version 7. */
public record TaskId(UUID value) {

    @JsonCreator
    public static TaskId of(final String text) {
        return new TaskId(UUID.fromString(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}

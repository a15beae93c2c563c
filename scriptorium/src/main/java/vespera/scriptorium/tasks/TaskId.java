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

    /** Written out, since maps of tasks are copied with every change. */
    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}

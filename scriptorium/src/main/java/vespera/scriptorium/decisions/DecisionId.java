package vespera.scriptorium.decisions;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A decision's identity, of version 7. */
public record DecisionId(UUID value) {

    @JsonCreator
    public static DecisionId of(final String text) {
        return new DecisionId(UUID.fromString(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}

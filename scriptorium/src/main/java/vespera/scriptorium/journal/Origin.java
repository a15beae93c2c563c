package vespera.scriptorium.journal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a change comes from.
 *
 * @param actor who makes it
 * @param session the run of the window, command or worker it is made in
 * @param cause the event or message that led to it, or null where a person simply acted
 */
public record Origin(Actor actor, UUID session, @Nullable UUID cause) {

    public Origin as(final Actor other) {
        return new Origin(other, session, cause);
    }

    public Origin because(final UUID event) {
        return new Origin(actor, session, event);
    }
}

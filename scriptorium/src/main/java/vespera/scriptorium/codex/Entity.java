package vespera.scriptorium.codex;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody or something that her texts speak of under a name.
 *
 * @param id {@code entity:} and the folded name; the same on every computer as long as the texts are
 * @param kind what it is
 * @param name what it is called, in the fullest form that is in use
 * @param aliases other names that mean this one alone, most frequent first
 * @param mentions how often it is named in running text, under whichever name, and linked
 * @param documents in how many documents
 * @param note the path of the document that is its page, or null where there is none
 * @param confidence how sure it is that this is an entity of that kind, from 0 to 1; 1 where she said so
 * @param reason why, for a person
 */
public record Entity(
        String id,
        Kind kind,
        String name,
        List<String> aliases,
        int mentions,
        int documents,
        @Nullable String note,
        double confidence,
        String reason) {

    /** What an entity can be. */
    public enum Kind {
        CHARACTER,
        PLACE,
        ORGANISATION,
        THING
    }

    public Entity {
        aliases = List.copyOf(aliases);
    }
}

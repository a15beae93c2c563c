package vespera.scriptorium.journal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person or program asked for, in words: the events it made are undone together.
 *
 * @param id of version 7
 * @param nature whether it does, undoes or does again
 * @param words in the past tense, for example {@code moved “Prologue” to Doing}
 * @param reverses the command it takes back, or null
 * @param reversible whether undo may take it back
 */
public record Command(
        UUID id, Nature nature, String words, @Nullable UUID reverses, boolean reversible) {

    /** Whether a command does something new or reverses another. */
    public enum Nature {
        DO,
        UNDO,
        REDO
    }
}

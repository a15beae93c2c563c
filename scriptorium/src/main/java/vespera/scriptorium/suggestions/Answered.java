package vespera.scriptorium.suggestions;

/**
 * An answer that holds now.
 *
 * @param verdict what she said
 * @param sequence of the entry in which she said it
 */
public record Answered(Answer answer, Verdict verdict, long sequence) {

    /** The two answers there are. */
    public enum Verdict {
        ACCEPTED,
        DISMISSED
    }
}

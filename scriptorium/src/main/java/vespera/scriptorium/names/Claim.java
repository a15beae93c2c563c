package vespera.scriptorium.names;

/**
 * Something a sentence says of whom it names.
 *
 * @param run the number of the run it speaks of
 * @param sentence the number of the sentence
 * @param about what it speaks of, for example {@code eyes}
 * @param value folded
 * @param confidence from 0 to 1
 */
public record Claim(int run, int sentence, String about, String value, double confidence) {}

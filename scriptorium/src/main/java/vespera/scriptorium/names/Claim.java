package vespera.scriptorium.names;

/**
 * Something a sentence says of whom it names.
 *
 * @param run the number of the run it speaks of, or of the nearest one before a pronoun
 * @param pronoun the sex of the pronoun that stands for the name; not known where the name itself stands there
 * @param sentence the number of the sentence
 * @param about what it speaks of, for example {@code eyes}
 * @param value in lower case; with {@code not } before it where it is denied
 * @param change whether the sentence speaks of a change
 * @param confidence from 0 to 1
 */
public record Claim(
        int run, Gender pronoun, int sentence, String about, String value, boolean change, double confidence) {

    Claim lessSure(final double times) {
        return new Claim(run, pronoun, sentence, about, value, change, confidence * times);
    }
}

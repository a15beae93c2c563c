package vespera.scriptorium.suggestions;

/**
 * How far the looking is.
 *
 * @param working whether it is under way
 * @param done of the total, in documents and kinds
 * @param total 0 while not known
 * @param silenced how many are not shown since their like was dismissed again and again
 */
public record Progress(boolean working, long done, long total, int silenced) {}

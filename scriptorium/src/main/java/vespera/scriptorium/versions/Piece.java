package vespera.scriptorium.versions;

/**
 * A piece of a comparison of two texts.
 *
 * @param kind whether both texts have it, or one only
 * @param text as it stands there
 * @param from where it begins, in code points from 0: in the earlier text where it was removed, else in the later one
 * @param to where it ends, exclusive
 */
public record Piece(Kind kind, String text, int from, int to) {

    /** In which of the two texts a piece stands. */
    public enum Kind {
        /** In both. */
        SAME,
        /** In the earlier one only. */
        REMOVED,
        /** In the later one only. */
        ADDED
    }
}

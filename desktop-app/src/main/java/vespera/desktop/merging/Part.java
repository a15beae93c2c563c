package vespera.desktop.merging;

/** A part of two texts that are brought together, in order. */
public sealed interface Part {

    /** Both have it, or only one of them changed it: it is taken as it is. */
    record Agreed(String text) implements Part {}

    /**
     * Both changed it, each in another way.
     *
     * @param base what stood there before
     */
    record Disputed(String base, String mine, String theirs) implements Part {}
}

package vespera.desktop.versions;

/** A run of text that two versions share, or that only one of them has. */
public record DiffRun(Kind kind, String text) {

    /** What became of it between the older and the newer version. */
    public enum Kind {
        SAME,
        ADDED,
        REMOVED
    }
}

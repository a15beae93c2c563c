package vespera.scriptorium.names;

/** What a title, a pronoun or a table says of somebody's sex. */
public enum Gender {
    FEMALE,
    MALE,
    UNKNOWN;

    /** Whether both can be said of one person. */
    public boolean fits(final Gender other) {
        return this == UNKNOWN || other == UNKNOWN || this == other;
    }

    /** This, or the other where this is not known. */
    public Gender or(final Gender other) {
        return this == UNKNOWN ? other : this;
    }

    static Gender of(final String letter) {
        return switch (letter) {
            case "f" -> FEMALE;
            case "m" -> MALE;
            default -> UNKNOWN;
        };
    }
}

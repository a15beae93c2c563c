package vespera.scriptorium.journal;

/**
 * Who did something.
 *
 * @param kind what sort of actor
 * @param name the person's or role's name, the importer, or the part of the system
 */
public record Actor(Kind kind, String name) {

    /** The sorts of actor. An outside edit is never taken for a person's: nobody knows who made it. */
    public enum Kind {
        PERSON,
        ROLE,
        IMPORT,
        OUTSIDE,
        SYSTEM
    }

    public static Actor person(final String name) {
        return new Actor(Kind.PERSON, name);
    }

    public static Actor role(final String name) {
        return new Actor(Kind.ROLE, name);
    }

    public static Actor imported(final String source) {
        return new Actor(Kind.IMPORT, source);
    }

    public static Actor outside() {
        return new Actor(Kind.OUTSIDE, "another program");
    }

    public static Actor system(final String part) {
        return new Actor(Kind.SYSTEM, part);
    }
}

package vespera.scriptorium.versions;

import java.util.List;
import vespera.scriptorium.journal.Actor;

/**
 * Who wrote what of an atelier's texts, in figures.
 *
 * @param atelier the folder's name
 * @param at when it was drawn up, in milliseconds since 1970 UTC
 * @param documents those counted, by path
 * @param authors everybody's part of all of them, the largest first
 * @param leftOut what was not counted, with the reason
 */
public record DisclosureReport(
        String atelier, long at, List<Counted> documents, List<Share> authors, List<LeftOut> leftOut) {

    public DisclosureReport {
        documents = List.copyOf(documents);
        authors = List.copyOf(authors);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * One document.
     *
     * @param characters code points of its text, blanks included
     * @param words runs of letters and digits, and each character of a script written without blanks
     * @param shares everybody's part, the largest first; together they are the whole
     */
    public record Counted(String path, String name, int characters, int words, List<Share> shares) {

        public Counted {
            shares = List.copyOf(shares);
        }
    }

    /**
     * One author's part.
     *
     * @param actor a person, a role or model, an import, or an edit outside whose writer nobody knows
     * @param part of all characters, from 0 to 1
     */
    public record Share(Actor actor, long characters, long words, double part) {}

    /** Something that was not counted. */
    public record LeftOut(String path, String reason) {}

    /** Characters of all counted documents. */
    public long characters() {
        return documents.stream().mapToLong(Counted::characters).sum();
    }

    /** Words of all counted documents. */
    public long words() {
        return documents.stream().mapToLong(Counted::words).sum();
    }

    /** The parts of one kind of author, the largest first. */
    public List<Share> of(final Actor.Kind kind) {
        return authors.stream().filter(s -> s.actor().kind() == kind).toList();
    }

    /** How a kind of author is called in a report. */
    public static String called(final Actor.Kind kind) {
        return switch (kind) {
            case PERSON -> "person";
            case ROLE -> "model";
            case IMPORT -> "imported";
            case OUTSIDE -> "unknown, outside";
            case SYSTEM -> "system";
        };
    }
}

package vespera.scriptorium.suggestions;

import java.util.Comparator;
import vespera.scriptorium.journal.Sha256;

/**
 * One thing that could be put in order. Equal folders give equal suggestions: nothing here depends on ids, clocks or
 * the order of work.
 *
 * @param id a stable hash of kind, subject, object and passage: 16 hexadecimal digits
 * @param subject the path of the document it is about, or a name
 * @param object what is proposed for it: a path, a tag, a title
 * @param reason for a person, in a sentence or two
 * @param passage where it shows, as it stands in the text; empty where it is about whole documents
 * @param line of the passage, from 1
 * @param confidence from 0 to 1: above 0.9 nearly sure, above 0.7 likely, above 0.5 worth a look
 * @param pattern what it has in common with others, such as the name that stands there: answers teach by it
 * @param deed what accepting it does
 */
public record Suggestion(
        String id,
        Kind kind,
        String subject,
        String object,
        String reason,
        String passage,
        int line,
        double confidence,
        String pattern,
        Deed deed) {

    private static final int ID_DIGITS = 16;

    /** The surest first, then by path (in the order of code points), line and id. */
    public static final Comparator<Suggestion> ORDER = Comparator.comparingDouble(
                    (Suggestion s) -> -Math.round(s.confidence() * 1000))
            .thenComparing(Suggestion::subject, ByCodePoint.ORDER)
            .thenComparingInt(Suggestion::line)
            .thenComparing(Suggestion::kind)
            .thenComparing(Suggestion::object, ByCodePoint.ORDER)
            .thenComparing(Suggestion::id);

    /** One that cannot be carried out, only shown. */
    public Suggestion(
            final String id,
            final Kind kind,
            final String subject,
            final String object,
            final String reason,
            final String passage,
            final int line,
            final double confidence) {
        this(id, kind, subject, object, reason, passage, line, confidence, object, new Deed.None());
    }

    /** A new one, with its id. */
    public static Suggestion of(
            final Kind kind,
            final String subject,
            final String object,
            final String reason,
            final String passage,
            final int line,
            final double confidence,
            final String pattern,
            final Deed deed) {
        final String id = Sha256.hex(String.join("\n", kind.name(), subject, object, passage))
                .substring(0, ID_DIGITS);
        return new Suggestion(id, kind, subject, object, reason, passage, line, confidence, pattern, deed);
    }

    /** The same, as sure as this and for this reason. */
    Suggestion judged(final double sure, final String why) {
        return new Suggestion(id, kind, subject, object, why, passage, line, sure, pattern, deed);
    }
}

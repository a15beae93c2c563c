package vespera.scriptorium.suggestions;

import java.util.List;
import java.util.Locale;
import vespera.scriptorium.documents.Document;

/** How commands are called, in the past tense. */
final class Wording {

    private Wording() {}

    static String accepted(final List<Suggestion> done) {
        if (done.size() > 1) {
            return "accepted " + done.size() + " suggestions";
        }
        final Suggestion one = done.getFirst();
        final String subject = name(one.subject());
        final String object = name(one.object());
        return switch (one.kind()) {
            case MENTION -> "linked “" + object + "” in “" + subject + "”";
            case RELATED, ORPHAN -> "listed “" + object + "” under “See also” of “" + subject + "”";
            case TAG -> "tagged “" + subject + "” with #" + one.object();
            case ALIAS, ENTITY -> "accepted “" + object + "” for “" + subject + "”";
            case DUPLICATE -> "archived “" + subject + "” in favour of “" + object + "”";
            case CLUSTER -> "made the page “" + object + "”";
            case BROKEN_LINK -> "mended the links of “" + subject + "” to “" + object + "”";
            case TASK -> "made a card “" + object + "”";
            case RENAME -> "rewrote the links of “" + subject + "” to “" + object + "”";
        };
    }

    static String dismissed(final List<Suggestion> done) {
        return done.size() > 1
                ? "dismissed " + done.size() + " suggestions"
                : "dismissed a suggestion about “" + name(done.getFirst().subject()) + "”";
    }

    static String reopened(final int count) {
        return count > 1 ? "reopened " + count + " suggestions" : "reopened a suggestion";
    }

    /** A path as a person says it. */
    static String name(final String pathOrName) {
        final boolean path = Document.kindOf(pathOrName) != Document.Kind.OTHER
                || pathOrName.indexOf('/') >= 0 && pathOrName.lastIndexOf('.') > pathOrName.lastIndexOf('/');
        return path ? Document.baseName(pathOrName) : pathOrName;
    }

    /** A kind as a person reads it: {@code broken link}. */
    static String kind(final Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

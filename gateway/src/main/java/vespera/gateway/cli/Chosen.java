package vespera.gateway.cli;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.Version;
import vespera.scriptorium.journal.Refused;

/** The documents and versions that a person names on the command line. */
final class Chosen {

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,9})|last(?:-(\\d{1,9}))?");

    private Chosen() {}

    /** A document that is here, or one that is in the archive or whose file is gone by its exact path or id. */
    static Document document(final Session session, final String wanted) {
        try {
            return session.document(wanted);
        } catch (Refused e) {
            if (!e.code().equals("no-such-document")) {
                throw e;
            }
            return away(session, wanted, e);
        }
    }

    private static Document away(final Session session, final String wanted, final Refused otherwise) {
        final List<Document> found = session.atelier().documents().records().documents().stream()
                .filter(d -> !d.here())
                .filter(d -> d.path().equals(wanted)
                        || d.path().equals(wanted + ".md")
                        || d.id().toString().equals(wanted))
                .toList();
        if (found.size() > 1) {
            throw new Refused(
                    "several-documents",
                    found.size() + " documents that are no longer here were at “" + wanted + "”.",
                    "Give the id of one: "
                            + String.join(
                                    ", ",
                                    found.stream().map(d -> d.id().toString()).toList()));
        }
        return found.stream().findFirst().orElseThrow(() -> otherwise);
    }

    /** A version's number: as it is, {@code last}, or so many before the last. */
    static int number(final Session session, final Document document, final String wanted) {
        final List<Version> history = session.atelier().history().versions().history(document.id());
        final int last = history.isEmpty() ? 0 : history.getFirst().number();
        final Matcher matcher = NUMBER.matcher(wanted.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new Refused(
                    "bad-version",
                    "“" + wanted + "” is no version.",
                    "Give a number as “history” shows it, “last”, or “last-1” for the one before.");
        }
        final String plain = matcher.group(1);
        final String back = matcher.group(2);
        final int number = plain != null ? Integer.parseInt(plain) : last - (back == null ? 0 : Integer.parseInt(back));
        return session.atelier()
                .history()
                .versions()
                .version(document.id(), number)
                .number();
    }
}

package vespera.scriptorium.versions;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import vespera.scriptorium.journal.Actor;

/** A disclosure report as plain text, to be pasted into a letter. */
public final class DisclosureText {

    /** What the figures mean, in both forms of the report. */
    static final String MEANING =
            "Every stretch of text counts for whoever last wrote it, as far as the journal of this atelier knows."
                    + " Imported is what was there when the atelier was begun, or was marked as pasted."
                    + " Unknown is what was changed in another program: nobody knows by whom.";

    private DisclosureText() {}

    /** Lines end with line feeds; figures are as in English. */
    public static String of(final DisclosureReport report) {
        final StringBuilder out = new StringBuilder();
        out.append("Who wrote what in “").append(report.atelier()).append("”\n");
        out.append(day(report)).append("\n\n").append(MEANING).append("\n\n");
        out.append("In all ")
                .append(figures(report.characters(), report.words()))
                .append('\n');
        lines(out, report.authors());
        final List<DisclosureReport.Share> models = report.of(Actor.Kind.ROLE);
        out.append("\nBy model\n");
        if (models.isEmpty()) {
            out.append("  nothing was written by a model\n");
        }
        lines(out, models);
        out.append("\nBy document\n");
        for (final DisclosureReport.Counted one : report.documents()) {
            out.append(one.path())
                    .append("  ")
                    .append(figures(one.characters(), one.words()))
                    .append('\n');
            lines(out, one.shares());
        }
        out.append('\n').append(receipt(report)).append('\n');
        report.leftOut()
                .forEach(l -> out.append("  ")
                        .append(l.path())
                        .append(": ")
                        .append(l.reason())
                        .append('\n'));
        return out.toString();
    }

    private static void lines(final StringBuilder out, final List<DisclosureReport.Share> shares) {
        for (final DisclosureReport.Share share : shares) {
            out.append(String.format(
                    Locale.ROOT,
                    "  %6s  %s (%s)  %s%n",
                    percent(share),
                    share.actor().name(),
                    DisclosureReport.called(share.actor().kind()),
                    figures(share.characters(), share.words())));
        }
    }

    static String percent(final DisclosureReport.Share share) {
        return String.format(Locale.ROOT, "%.1f %%", share.part() * 100);
    }

    static String figures(final long characters, final long words) {
        return String.format(Locale.ROOT, "%,d characters, %,d words", characters, words);
    }

    static String day(final DisclosureReport report) {
        return Instant.ofEpochMilli(report.at()).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    static String receipt(final DisclosureReport report) {
        return "Receipt: " + (report.documents().size() + report.leftOut().size()) + " documents known, "
                + report.documents().size() + " counted, " + report.leftOut().size() + " left out.";
    }
}

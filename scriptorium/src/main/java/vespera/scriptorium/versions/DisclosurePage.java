package vespera.scriptorium.versions;

import java.util.List;
import java.util.Locale;
import vespera.scriptorium.journal.Actor;

/** A disclosure report as one HTML page that needs nothing else: no script, no picture, no address. */
public final class DisclosurePage {

    private static final String STYLE = """
            :root{color-scheme:light dark;--ink:#1d2433;--soft:#5a6475;--line:#d5dae3;--paper:#fff}
            @media(prefers-color-scheme:dark){:root{--ink:#e6e9f0;--soft:#a3adbf;--line:#3a4354;--paper:#171b24}}
            body{font:16px/1.5 Georgia,serif;color:var(--ink);background:var(--paper);max-width:52rem;margin:2rem auto;
            padding:0 1rem}
            h1{font-size:1.7rem;margin-bottom:0}h2{font-size:1.2rem;margin:2rem 0 .5rem}h3{font-size:1rem;margin:1.4rem 0 .3rem}
            .soft{color:var(--soft)}table{border-collapse:collapse;width:100%}
            th,td{padding:.25rem .6rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
            th{font-weight:600}.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
            .bar{display:flex;height:.6rem;border-radius:.3rem;overflow:hidden;margin:.3rem 0 .5rem;background:var(--line)}
            .person{background:#2f6db5}.role{background:#c77d11}.import{background:#6b8f3a}.outside{background:#8a8f99}
            .system{background:#555}.key{display:inline-block;width:.8rem;height:.8rem;border-radius:.2rem;
            margin-right:.4rem}
            @media print{body{margin:0;max-width:none}}
            """;

    private DisclosurePage() {}

    /** The whole page; every name and path is escaped. */
    public static String of(final DisclosureReport report) {
        final StringBuilder out = new StringBuilder();
        final String title = "Who wrote what in “" + escaped(report.atelier()) + "”";
        out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<title>")
                .append(title)
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<h1>")
                .append(title)
                .append("</h1>\n<p class=\"soft\">")
                .append(DisclosureText.day(report))
                .append("</p>\n<p>")
                .append(DisclosureText.MEANING)
                .append("</p>\n<h2>In all</h2>\n<p>")
                .append(DisclosureText.figures(report.characters(), report.words()))
                .append("</p>\n");
        table(out, report.authors());
        models(out, report.of(Actor.Kind.ROLE));
        out.append("<h2>By document</h2>\n");
        for (final DisclosureReport.Counted one : report.documents()) {
            out.append("<h3>")
                    .append(escaped(one.name()))
                    .append("</h3>\n<p class=\"soft\">")
                    .append(escaped(one.path()))
                    .append(" · ")
                    .append(DisclosureText.figures(one.characters(), one.words()))
                    .append("</p>\n");
            table(out, one.shares());
        }
        receipt(out, report);
        return out.append("</body>\n</html>\n").toString();
    }

    private static void models(final StringBuilder out, final List<DisclosureReport.Share> models) {
        out.append("<h2>By model</h2>\n");
        if (models.isEmpty()) {
            out.append("<p>Nothing was written by a model.</p>\n");
        } else {
            table(out, models);
        }
    }

    private static void table(final StringBuilder out, final List<DisclosureReport.Share> shares) {
        if (shares.isEmpty()) {
            return;
        }
        out.append("<div class=\"bar\" aria-hidden=\"true\">");
        for (final DisclosureReport.Share share : shares) {
            out.append(String.format(
                    Locale.ROOT, "<span class=\"%s\" style=\"width:%.2f%%\"></span>", type(share), share.part() * 100));
        }
        out.append("</div>\n<table>\n<tr><th scope=\"col\">Who</th><th scope=\"col\">Kind</th>")
                .append("<th scope=\"col\" class=\"n\">Characters</th><th scope=\"col\" class=\"n\">Words</th>")
                .append("<th scope=\"col\" class=\"n\">Share</th></tr>\n");
        for (final DisclosureReport.Share share : shares) {
            out.append(String.format(
                    Locale.ROOT,
                    "<tr><td><span class=\"key %s\"></span>%s</td><td>%s</td><td class=\"n\">%,d</td>"
                            + "<td class=\"n\">%,d</td><td class=\"n\">%s</td></tr>%n",
                    type(share),
                    escaped(share.actor().name()),
                    DisclosureReport.called(share.actor().kind()),
                    share.characters(),
                    share.words(),
                    DisclosureText.percent(share)));
        }
        out.append("</table>\n");
    }

    private static void receipt(final StringBuilder out, final DisclosureReport report) {
        out.append("<h2>Receipt</h2>\n<p>")
                .append(escaped(DisclosureText.receipt(report)))
                .append("</p>\n");
        if (!report.leftOut().isEmpty()) {
            out.append("<table>\n<tr><th scope=\"col\">Left out</th><th scope=\"col\">Why</th></tr>\n");
            report.leftOut()
                    .forEach(l -> out.append("<tr><td>")
                            .append(escaped(l.path()))
                            .append("</td><td>")
                            .append(escaped(l.reason()))
                            .append("</td></tr>\n"));
            out.append("</table>\n");
        }
    }

    private static String type(final DisclosureReport.Share share) {
        return share.actor().kind().name().toLowerCase(Locale.ROOT);
    }

    static String escaped(final String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}

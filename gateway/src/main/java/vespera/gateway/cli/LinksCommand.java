package vespera.gateway.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.links.InLink;
import vespera.scriptorium.links.MentionIn;
import vespera.scriptorium.links.OutLink;
import vespera.scriptorium.markdown.RawLink;

/** Links out, backlinks, and mentions without a link. */
@Command(name = "links", description = "Links out of a document, backlinks, and names that are mentioned unlinked.")
final class LinksCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "DOC", description = "Its path or name.")
    String document = "";

    LinksCommand(final Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Freshness.bring(session);
        final Document of = session.document(document);
        final List<Map<String, @Nullable Object>> out = new ArrayList<>();
        for (final OutLink link : session.atelier().links().out(of)) {
            out.add(out(link));
        }
        final List<Map<String, @Nullable Object>> in = new ArrayList<>();
        for (final InLink link : session.atelier().links().in(of)) {
            final Map<String, @Nullable Object> map = new LinkedHashMap<>();
            map.put("path", link.source().path());
            map.put("line", link.link().line());
            map.put("type", type(link.link()));
            in.add(map);
        }
        final List<Map<String, @Nullable Object>> mentions = new ArrayList<>();
        for (final MentionIn mention : session.atelier().links().mentions(of)) {
            final Map<String, @Nullable Object> map = new LinkedHashMap<>();
            map.put("path", mention.source().path());
            map.put("line", mention.mention().line());
            map.put("text", mention.mention().text());
            mentions.add(map);
        }
        session.out().value(Map.of("path", of.path(), "out", out, "in", in, "mentions", mentions));
        say("Links", out);
        say("Backlinks", in);
        say("Mentioned without a link", mentions);
        return 0;
    }

    private Map<String, @Nullable Object> out(final OutLink link) {
        final Map<String, @Nullable Object> map = new LinkedHashMap<>();
        link.target()
                .ifPresentOrElse(
                        target -> map.put("path", target.path()),
                        () -> map.put("missing", link.link().target()));
        link.suggested().ifPresent(path -> map.put("suggested", path));
        if (link.link().subpath() != null) {
            map.put("subpath", link.link().subpath());
            map.put("subpathFound", session.atelier().links().subpathFound(link));
        }
        map.put("line", link.link().line());
        map.put("type", type(link.link()));
        if (link.link().commented()) {
            map.put("commented", true);
        }
        return map;
    }

    private static String type(final RawLink link) {
        return Json.lower(link.kind());
    }

    private void say(final String title, final List<Map<String, @Nullable Object>> rows) {
        session.out().line(title + " (" + rows.size() + ")");
        for (final Map<String, @Nullable Object> row : rows) {
            final Object missing = row.get("missing");
            session.out()
                    .line("  line " + row.get("line") + "  "
                            + (missing == null ? row.get("path") : "nothing called “" + missing + "”")
                            + (row.containsKey("text") ? "  “" + row.get("text") + "”" : "")
                            + (Boolean.FALSE.equals(row.get("subpathFound"))
                                    ? "  (no “" + row.get("subpath") + "” there)"
                                    : "")
                            + (row.containsKey("commented") ? "  (in a comment)" : ""));
        }
    }
}

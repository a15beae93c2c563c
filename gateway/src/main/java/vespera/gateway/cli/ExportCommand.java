package vespera.gateway.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vespera.scriptorium.versions.DisclosurePage;
import vespera.scriptorium.versions.DisclosureReport;
import vespera.scriptorium.versions.DisclosureText;

/** Gives something of the atelier out, with a receipt. */
@Command(
        name = "export",
        description = "Gives out a report: “disclosure” says who wrote what, by document and by model.")
final class ExportCommand implements Callable<Integer> {

    /** What can be given out. */
    enum Format {
        DISCLOSURE
    }

    private final Session session;

    @Option(names = "--format", required = true, description = "disclosure")
    Format format = Format.DISCLOSURE;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to; to standard output if not given.")
    @Nullable
    Path out;

    @Option(names = "--html", description = "As a page; also where FILE ends with .html.")
    boolean html;

    ExportCommand(final Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Freshness.bring(session);
        final DisclosureReport report = session.atelier().history().disclosure().report(System.currentTimeMillis());
        final Path named = out;
        final boolean page = html || named != null && named.toString().endsWith(".html");
        final String text = page ? DisclosurePage.of(report) : DisclosureText.of(report);
        if (named == null) {
            if (!session.out().json()) {
                session.out().raw(text);
            }
        } else {
            write(session.workingFolder().resolve(named), text);
            session.out()
                    .line("Wrote " + named + ": " + report.documents().size() + " documents counted, "
                            + report.leftOut().size() + " left out.");
        }
        session.out().value(json(report, named));
        return 0;
    }

    private static void write(final Path file, final String text) {
        try {
            final Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, @Nullable Object> json(final DisclosureReport report, final @Nullable Path file) {
        final Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("format", "disclosure");
        map.put("file", file == null ? null : file.toString());
        map.put("characters", report.characters());
        map.put("words", report.words());
        map.put("authors", shares(report.authors()));
        map.put(
                "documents",
                report.documents().stream()
                        .map(d -> Map.of(
                                "path", d.path(),
                                "characters", d.characters(),
                                "words", d.words(),
                                "authors", shares(d.shares())))
                        .toList());
        map.put("countedIn", report.documents().size() + report.leftOut().size());
        map.put("countedOut", report.documents().size());
        map.put(
                "leftOut",
                report.leftOut().stream()
                        .map(l -> Map.of("path", l.path(), "reason", l.reason()))
                        .toList());
        return map;
    }

    private static List<Map<String, Object>> shares(final List<DisclosureReport.Share> shares) {
        return shares.stream()
                .map(s -> Map.<String, Object>of(
                        "actor", s.actor().name(),
                        "kind", Json.lower(s.actor().kind()),
                        "characters", s.characters(),
                        "words", s.words(),
                        "share", s.part()))
                .toList();
    }
}

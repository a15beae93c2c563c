package vespera.gateway.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.versions.Span;
import vespera.scriptorium.versions.Versions;

/** Who wrote what. */
@Command(
        name = "blame",
        description = "Who last wrote each stretch of a document: a person, a model, an import, or nobody known.")
final class BlameCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "DOC", description = "Its path or name.")
    String document = "";

    @Option(names = "--at", paramLabel = "VERSION", description = "As it was in this version.")
    @Nullable
    String version;

    BlameCommand(final Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Freshness.bring(session);
        final Document of = Chosen.document(session, document);
        final Versions versions = session.atelier().history().versions();
        final int number = Chosen.number(session, of, version == null ? "last" : version);
        final List<Span> spans = versions.blame(of.id(), number);
        session.out().value(spans.stream().map(BlameCommand::json).toList());
        final String text = versions.text(of.id(), number);
        int at = 0;
        for (final Span span : spans) {
            final int end = text.offsetByCodePoints(at, span.to() - span.from());
            final String head = LocalDate.ofInstant(Instant.ofEpochMilli(span.at()), ZoneOffset.UTC) + "  "
                    + span.actor().name() + " (" + Json.lower(span.actor().kind()) + ")";
            final String words = text.substring(at, end).strip();
            if (!words.isEmpty()) {
                session.out().line(head);
                words.lines().forEach(line -> session.out().line("    " + line));
            }
            at = end;
        }
        return 0;
    }

    private static Map<String, Object> json(final Span span) {
        final Map<String, Object> map = new LinkedHashMap<>();
        map.put("from", span.from());
        map.put("to", span.to());
        map.put("actor", span.actor().name());
        map.put("kind", Json.lower(span.actor().kind()));
        map.put("artifact", span.artifact().toString());
        return map;
    }
}

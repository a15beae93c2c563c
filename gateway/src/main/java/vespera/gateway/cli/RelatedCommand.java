package vespera.gateway.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.related.RelatedDocument;

/** What belongs to a document though it does not link there. */
@Command(name = "related", description = "Documents that belong to a document though it does not link to them.")
final class RelatedCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "DOC", description = "Its path or name.")
    String document = "";

    @Option(names = "--limit", paramLabel = "N", description = "At most so many (default 10).")
    int limit = 10;

    RelatedCommand(final Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Freshness.bring(session);
        final Document of = session.document(document);
        final List<Map<String, Object>> answer = new ArrayList<>();
        for (final RelatedDocument one :
                session.atelier().organising().related().to(of, Math.max(1, limit))) {
            final Map<String, Object> map = new LinkedHashMap<>();
            map.put("path", one.document().path());
            map.put("title", one.document().name());
            map.put("score", Math.round(one.score() * 1000) / 1000.0);
            map.put("why", one.why());
            map.put("passage", one.passage());
            answer.add(map);
            session.out().line(one.document().path() + "  (" + String.join("; ", one.why()) + ")");
            if (!one.passage().isEmpty()) {
                session.out().line("    " + one.passage());
            }
        }
        if (answer.isEmpty()) {
            session.out().line("Nothing belongs to “" + of.name() + "” that it does not link to already.");
        }
        session.out().value(answer);
        return 0;
    }
}

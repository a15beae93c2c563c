package vespera.gateway.cli;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.Version;

/** The versions of a document. */
@Command(name = "history", description = "The versions of a document, newest first; or the text of one.")
final class HistoryCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "DOC", description = "Its path or name.")
    String document = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "VERSION", description = "Only this one, with its text.")
    @Nullable
    String version;

    HistoryCommand(final Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Freshness.bring(session);
        final Document of = Chosen.document(session, document);
        final String wanted = version;
        if (wanted != null) {
            return one(of, Chosen.number(session, of, wanted));
        }
        final var versions = session.atelier().documents().records().versions(of.id());
        session.out().value(versions.stream().map(HistoryCommand::json).toList());
        versions.forEach(v -> session.out()
                .line(v.number() + "  " + Instant.ofEpochMilli(v.at()) + "  "
                        + v.actor().name() + "  " + v.state().size() + " bytes  " + v.words() + "  " + v.artifact()));
        return 0;
    }

    private int one(final Document of, final int number) {
        final var versions = session.atelier().history().versions();
        final String text = versions.text(of.id(), number);
        final Map<String, Object> map = json(versions.version(of.id(), number));
        map.put("text", text);
        session.out().value(map);
        session.out().piece(text);
        return 0;
    }

    static Map<String, Object> json(final Version version) {
        final Map<String, Object> map = new LinkedHashMap<>();
        map.put("version", version.number());
        map.put("at", Instant.ofEpochMilli(version.at()).toString());
        map.put("actor", Json.actor(version.actor()));
        map.put("words", version.words());
        map.put("size", version.state().size());
        map.put("hash", version.state().hash());
        map.put("artifact", version.artifact().toString());
        return map;
    }
}

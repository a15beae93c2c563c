package vespera.gateway.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.search.Found;
import vespera.scriptorium.search.Hit;
import vespera.scriptorium.search.Mode;

/** Searches by words, by meaning, or both. */
@Command(name = "search", description = "Finds passages by their words, their meaning, or both.")
final class SearchCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(arity = "1..*", paramLabel = "QUERY", description = "What to look for.")
    List<String> query = List.of();

    @Option(names = "--mode", defaultValue = "all", description = "text, meaning or all.")
    Mode mode = Mode.ALL;

    @Option(names = "--limit", defaultValue = "10", description = "How many at most.")
    int limit;

    SearchCommand(final Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (limit < 1) {
            throw new Refused("bad-number", "--limit is at least 1.", "");
        }
        Freshness.bring(session);
        final Found found =
                session.atelier().search().search(String.join(" ", query), mode, Math.clamp(limit, 1, 1_000));
        session.out().value(found.hits().stream().map(Json::hit).toList());
        found.missing().forEach(m -> session.out().remark("Not searched: " + m + "."));
        if (found.hits().isEmpty()) {
            session.out().line("Nothing was found.");
        }
        for (final Hit hit : found.hits()) {
            session.out().line(hit.title() + "  (" + hit.path() + ":" + hit.line() + ")");
            session.out().line("    " + hit.passage());
            session.out().line("    " + String.join("; ", hit.why()));
        }
        return 0;
    }
}

package vespera.gateway.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vespera.gateway.Atelier;
import vespera.scriptorium.journal.Refused;

/** A question to the graph in its own language, reading only. */
@Command(name = "cypher", description = "Asks the graph in Cypher; queries that would write are refused.")
final class CypherCommand implements Callable<Integer> {

    private static final int MOST_ROWS = 10_000;

    private final Session session;

    @Parameters(index = "0", paramLabel = "QUERY", description = "For example MATCH (n) RETURN count(n).")
    String query = "";

    CypherCommand(final Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws InterruptedException {
        final Atelier atelier = session.atelier();
        atelier.upkeep().catchUp();
        atelier.upkeep().relate();
        final List<Map<String, Object>> rows;
        try {
            rows = atelier.graph().query(query, Map.of(), MOST_ROWS);
        } catch (IllegalArgumentException e) {
            // The graph's port says so, in words for a person, of a query that writes or makes no sense.
            throw new Refused("query-refused", String.valueOf(e.getMessage()), "");
        }
        session.out().value(rows);
        rows.forEach(row -> session.out().line(Out.text(row)));
        return 0;
    }
}

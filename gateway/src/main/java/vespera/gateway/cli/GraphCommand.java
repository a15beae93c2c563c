package vespera.gateway.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vespera.gateway.Atelier;
import vespera.scriptorium.graph.Subgraph;

/** The graph, whole or around one document. */
@Command(name = "graph", description = "Nodes and edges, whole or around a document, each edge with its reason.")
final class GraphCommand implements Callable<Integer> {

    private final Session session;

    @Option(names = "--around", paramLabel = "DOC", description = "A document's path or name.")
    @Nullable
    String around;

    @Option(names = "--depth", defaultValue = "1", description = "How many steps away, 1 to 5.")
    int depth;

    @Option(names = "--limit", defaultValue = "50000", description = "How many nodes at most.")
    int limit;

    GraphCommand(final Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws InterruptedException {
        Freshness.bring(session);
        final Atelier atelier = session.atelier();
        atelier.catchUpGraph();
        final String doc = around;
        final Subgraph found = doc == null
                ? atelier.graph().whole(limit)
                : atelier.graph().around(session.document(doc).id().toString(), Math.clamp(depth, 1, 5), limit);
        session.out()
                .value(Map.of(
                        "nodes",
                        found.nodes().stream()
                                .map(n -> {
                                    final Map<String, Object> map = new LinkedHashMap<>();
                                    map.put("id", n.id());
                                    map.put("type", Json.lower(n.kind()));
                                    map.put("title", n.title());
                                    map.put("path", n.path());
                                    return map;
                                })
                                .toList(),
                        "edges",
                        found.edges().stream()
                                .map(e -> {
                                    final Map<String, Object> map = new LinkedHashMap<>();
                                    map.put("from", e.from());
                                    map.put("to", e.to());
                                    map.put("type", Json.lower(e.type()));
                                    map.put("because", e.because());
                                    map.put("line", e.line());
                                    return map;
                                })
                                .toList()));
        session.out().line(found.nodes().size() + " nodes, " + found.edges().size() + " edges");
        final Map<String, String> titles = new LinkedHashMap<>();
        found.nodes().forEach(n -> titles.put(n.id(), n.title()));
        found.edges()
                .forEach(e -> session.out()
                        .line(titles.get(e.from()) + " —" + Json.lower(e.type()) + "→ " + titles.get(e.to()) + "   "
                                + e.because()));
        return 0;
    }
}

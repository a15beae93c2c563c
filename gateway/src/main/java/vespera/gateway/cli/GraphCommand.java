package vespera.gateway.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vespera.gateway.Atelier;
import vespera.scriptorium.graph.GraphEdge;
import vespera.scriptorium.graph.GraphNode;
import vespera.scriptorium.graph.Subgraph;
import vespera.scriptorium.journal.Refused;

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

    @Option(
            names = "--type",
            paramLabel = "T",
            split = ",",
            description =
                    "Only these kinds of things or connections: document, missing, tag, task, section, entity, role,"
                            + " channel, message, decision; links, embeds, tagged, part_of, depends_on, about, mentions, similar,"
                            + " authored, cites.")
    List<String> types = List.of();

    @Option(
            names = "--told",
            description = "Only what files and journal tell, not who they speak of or what is alike; quicker.")
    boolean told;

    @Option(names = "--export", paramLabel = "FILE", description = "Draws it into a PNG or SVG file, by its ending.")
    @Nullable
    Path export;

    @Option(names = "--dark", description = "With --export: on a dark ground.")
    boolean dark;

    @Option(names = "--size", paramLabel = "WxH", defaultValue = "1280x800", description = "With --export: how large.")
    String size = "1280x800";

    GraphCommand(final Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        Freshness.bring(session);
        final Atelier atelier = session.atelier();
        atelier.upkeep().catchUp();
        if (!told) {
            atelier.upkeep().relate();
        }
        final String doc = around;
        final Subgraph whole = doc == null
                ? atelier.graph().whole(limit)
                : atelier.graph().around(session.document(doc).id().toString(), Math.clamp(depth, 1, 5), limit);
        final Subgraph found = chosen(whole);
        final Path file = export;
        if (file != null) {
            return export(found, session.workingFolder().resolve(file));
        }
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

    private int export(final Subgraph found, final Path file) throws IOException {
        final Matcher sides = Pattern.compile("(\\d{3,4})x(\\d{3,4})").matcher(size);
        if (!sides.matches()) {
            throw new Refused("bad-size", "“" + size + "” is no size.", "Write it as 1280x800.");
        }
        final String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (!name.endsWith(".png") && !name.endsWith(".svg")) {
            throw new Refused(
                    "bad-type", "“" + name + "” ends neither in .png nor in .svg.", "Name the file like graph.svg.");
        }
        session.windows()
                .graph(
                        found,
                        !types.isEmpty(),
                        file,
                        dark,
                        Integer.parseInt(sides.group(1)),
                        Integer.parseInt(sides.group(2)));
        session.out().value(Map.of("file", file.toString()));
        session.out().line(file.toString());
        return 0;
    }

    /** Of things and connections those kinds that were asked for; where none of a sort was named, all of it. */
    private Subgraph chosen(final Subgraph whole) {
        final Set<GraphNode.Kind> kinds = EnumSet.noneOf(GraphNode.Kind.class);
        final Set<GraphEdge.Type> edgeTypes = EnumSet.noneOf(GraphEdge.Type.class);
        for (final String one : types) {
            final String name = one.strip().toUpperCase(Locale.ROOT).replace('-', '_');
            final boolean kind = Stream.of(GraphNode.Kind.values())
                    .filter(k -> k.name().equals(name))
                    .anyMatch(kinds::add);
            final boolean type = Stream.of(GraphEdge.Type.values())
                    .filter(t -> t.name().equals(name))
                    .anyMatch(edgeTypes::add);
            if (!kind && !type && !one.isBlank()) {
                throw new Refused(
                        "bad-type",
                        "“" + one + "” is neither a kind of thing nor of connection.",
                        "“graph --help” lists them.");
            }
        }
        final Set<String> ends = new HashSet<>();
        final List<GraphEdge> edges = whole.edges().stream()
                .filter(e -> edgeTypes.isEmpty() || edgeTypes.contains(e.type()))
                .toList();
        edges.forEach(e -> {
            ends.add(e.from());
            ends.add(e.to());
        });
        final List<GraphNode> nodes = whole.nodes().stream()
                .filter(n -> kinds.isEmpty() || kinds.contains(n.kind()))
                .filter(n -> edgeTypes.isEmpty() || ends.contains(n.id()))
                .toList();
        final Set<String> kept = nodes.stream().map(GraphNode::id).collect(Collectors.toSet());
        return new Subgraph(
                nodes,
                edges.stream()
                        .filter(e -> kept.contains(e.from()) && kept.contains(e.to()))
                        .toList());
    }
}

package vespera.desktop.graphpane;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vespera.desktop.desk.Desk;
import vespera.desktop.graphview.Spot;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.graph.KnowledgeGraph;
import vespera.scriptorium.graph.Subgraph;
import vespera.scriptorium.past.Past;

/** Reads the graph of the moment that is shown. Its reads block: they are made on the FX thread and run beside it. */
final class GraphLooking {

    static final int MOST_NODES = 50_000;
    private static final Texts TEXTS = Texts.of(GraphLooking.class);

    private final Desk desk;
    private final FactsReader facts;
    private final Kept kept;
    private final Map<String, List<String>> tagsByHash = new ConcurrentHashMap<>();
    private boolean before;

    GraphLooking(final Desk desk, final Kept kept) {
        this.desk = desk;
        this.kept = kept;
        this.facts = new FactsReader(desk.atelier());
    }

    /**
     * What came of looking.
     *
     * @param from where it comes from, for a person; empty where that goes without saying
     * @param last whether looking again would give the same
     * @param memory what was remembered, at the first look only
     */
    record Seen(
            Subgraph graph,
            Facts facts,
            Offers offers,
            String from,
            boolean last,
            @Nullable Remembered memory) {}

    /** What was remembered of an earlier day. */
    record Remembered(Map<String, Spot> places, Map<String, Spot> pins, Wish wish) {}

    /** A look, to be taken in the background. */
    Callable<Seen> look(final boolean counted) {
        final Optional<Past> past = desk.asOf().past();
        return past.isPresent() ? () -> then(past.get(), counted) : () -> now(counted);
    }

    /** The tags of texts that were read before, by the hash of the text. */
    Map<String, List<String>> tagsByHash() {
        return tagsByHash;
    }

    private Seen then(final Past past, final boolean counted) {
        final Subgraph graph = LocalGraph.of(new ThenSource(desk.atelier(), past, tagsByHash));
        return seen(graph, facts.read(past.here(), counted), TEXTS.say("from-past"), true);
    }

    private Seen now(final boolean counted) {
        final KnowledgeGraph graph = desk.atelier().graph();
        final KnowledgeGraph.State state = graph.state();
        final long behind = desk.atelier().followers().behind().getOrDefault("graph", 0L);
        final Facts known = facts.read(desk.atelier().catalogue().here(), counted);
        if (state == KnowledgeGraph.State.READY && behind == 0) {
            return seen(graph.whole(MOST_NODES), known, "", true);
        }
        final String why = switch (state) {
            case READY -> TEXTS.say("from-behind");
            case OPENING, CLOSED -> TEXTS.say("from-opening");
            case RECOVERING -> TEXTS.say("from-recovering");
            case FAILED -> TEXTS.say("from-failed", graph.trouble());
        };
        return seen(LocalGraph.of(new NowSource(desk.atelier())), known, why, state == KnowledgeGraph.State.FAILED);
    }

    private synchronized Seen seen(final Subgraph graph, final Facts known, final String from, final boolean last) {
        final Remembered memory = before ? null : new Remembered(kept.places(graph), kept.pins(), kept.wish());
        before = true;
        return new Seen(graph, known, Offers.of(graph), from, last, memory);
    }
}

package vespera.desktop.graphview;

import java.util.Map;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Where a layout begins: what was somewhere before stays there, and what is new begins beside what it knows. */
final class Beginning {

    private static final long SEED = 20_26L;
    private static final double TURN = 2.399963;
    private static final double BESIDE = 24;

    private final GraphIndex graph;
    private final GraphLayout layout;
    private final boolean[] placed;
    private int kept;

    private Beginning(final GraphIndex graph, final Executor executor) {
        this.graph = graph;
        this.layout = new GraphLayout(graph, SEED, executor);
        this.placed = new boolean[graph.size()];
    }

    /** The first graph; {@code known} says where things were when it was last looked at. */
    static GraphLayout first(final GraphIndex graph, final Map<String, Spot> known, final Executor executor) {
        final Beginning begun = new Beginning(graph, executor);
        begun.keep(null, null, known);
        return begun.ready(begun.kept == graph.size(), known.size() >= graph.size());
    }

    /** Another graph after one that was seen already. */
    static GraphLayout after(
            final GraphIndex old,
            final GraphLayout before,
            final GraphIndex graph,
            final Map<String, Spot> known,
            final Executor executor) {
        final Beginning begun = new Beginning(graph, executor);
        begun.keep(old, before, known);
        final boolean same =
                begun.kept == graph.size() && begun.kept == old.size() && graph.edgeCount() == old.edgeCount();
        return begun.ready(same && before.settled(), true);
    }

    private void keep(
            final @Nullable GraphIndex old, final @Nullable GraphLayout before, final Map<String, Spot> known) {
        for (int n = 0; n < graph.size(); n++) {
            final String id = graph.nodes.get(n).id();
            final int was = old == null ? -1 : old.indexOf(id);
            final Spot spot = known.get(id);
            if (before != null && was >= 0) {
                put(n, before.x(was), before.y(was));
            } else if (spot != null) {
                put(n, spot.x(), spot.y());
            }
        }
    }

    private void put(final int node, final double x, final double y) {
        layout.place(node, x, y);
        placed[node] = true;
        kept++;
    }

    /** @param atRest whether nothing need move; {@code gentle} whether what was kept is most of it */
    private GraphLayout ready(final boolean atRest, final boolean gentle) {
        if (kept > 0) {
            for (final int n : graph.byImportance) {
                if (!placed[n]) {
                    placed[n] = besideNeighbours(n);
                }
            }
            layout.heat(atRest ? 0 : kept * 2 > graph.size() && gentle ? 0.25 : 0.8);
        } else {
            ClusterStart.place(graph, layout);
        }
        return layout;
    }

    private boolean besideNeighbours(final int node) {
        double sumX = 0;
        double sumY = 0;
        int count = 0;
        for (int i = graph.start[node]; i < graph.start[node + 1]; i++) {
            final int other = graph.other(graph.incident[i], node);
            if (placed[other]) {
                sumX += layout.x(other);
                sumY += layout.y(other);
                count++;
            }
        }
        if (count > 0) {
            final double angle = node * TURN;
            layout.place(node, sumX / count + Math.cos(angle) * BESIDE, sumY / count + Math.sin(angle) * BESIDE);
        }
        return count > 0;
    }
}

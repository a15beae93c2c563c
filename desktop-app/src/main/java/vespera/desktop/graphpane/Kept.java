package vespera.desktop.graphpane;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vespera.desktop.graphview.Spot;
import vespera.scriptorium.graph.GraphNode;
import vespera.scriptorium.graph.Subgraph;
import vespera.scriptorium.sessions.Memory;

/** What the graph view remembers for an atelier: where things were, which are pinned, what she wished. Blocks. */
final class Kept {

    private static final String PLACES = "graph.places";
    private static final String PINS = "graph.pins";
    private static final String WISH = "graph.wish";
    private static final int ENTRY = 16;

    private final Memory memory;

    Kept(final Memory memory) {
        this.memory = memory;
    }

    /** What she wished last. */
    Wish wish() {
        return memory.recall(WISH).map(Wish::read).orElse(Wish.FIRST);
    }

    void wish(final Wish wish) {
        memory.remember(WISH, wish.written());
    }

    /** The pinned things, by their ids. */
    Map<String, Spot> pins() {
        final Map<String, Spot> pins = new HashMap<>();
        memory.recall(PINS).orElse("").lines().forEach(line -> {
            final String[] parts = line.split("\t");
            if (parts.length == 3) {
                number(parts[1]).ifPresent(x -> number(parts[2]).ifPresent(y -> pins.put(parts[0], new Spot(x, y))));
            }
        });
        return pins;
    }

    void pins(final Map<String, Spot> pins) {
        final StringBuilder text = new StringBuilder();
        pins.forEach((id, spot) -> text.append(id)
                .append('\t')
                .append(spot.x())
                .append('\t')
                .append(spot.y())
                .append('\n'));
        memory.remember(PINS, text.toString());
    }

    private static Optional<Double> number(final String text) {
        try {
            return Optional.of(Double.valueOf(text)).filter(Double::isFinite);
        } catch (final NumberFormatException damaged) {
            return Optional.empty();
        }
    }

    /** Where the things of a graph were when they were last looked at; what was not there then is left out. */
    Map<String, Spot> places(final Subgraph graph) {
        final Map<String, Spot> places = new HashMap<>();
        final String text = memory.recall(PLACES).orElse("");
        if (text.isEmpty()) {
            return places;
        }
        final Map<Long, Spot> known = new HashMap<>();
        try {
            final ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
            while (bytes.hasRemaining()) {
                final long id = bytes.getLong();
                known.put(id, new Spot(bytes.getFloat(), bytes.getFloat()));
            }
        } catch (final IllegalArgumentException | BufferUnderflowException damaged) {
            return places;
        }
        for (final GraphNode node : graph.nodes()) {
            final Spot spot = known.get(hash(node.id()));
            if (spot != null && Double.isFinite(spot.x()) && Double.isFinite(spot.y())) {
                places.put(node.id(), spot);
            }
        }
        return places;
    }

    void places(final Map<String, Spot> places) {
        final ByteBuffer bytes = ByteBuffer.allocate(ENTRY * places.size());
        places.forEach(
                (id, spot) -> bytes.putLong(hash(id)).putFloat((float) spot.x()).putFloat((float) spot.y()));
        memory.remember(PLACES, Base64.getEncoder().encodeToString(bytes.array()));
    }

    /** The FNV-1a hash in 64 bits (G. Fowler, L. Noll, P. Vo), so that ids take little room. */
    private static long hash(final String id) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}

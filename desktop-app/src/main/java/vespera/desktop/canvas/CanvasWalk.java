package vespera.desktop.canvas;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vespera.scriptorium.canvas.Box;
import vespera.scriptorium.canvas.CanvasEdge;
import vespera.scriptorium.canvas.CanvasNode;
import vespera.scriptorium.canvas.Side;

/** Going about the sheet by keys: from card to card, from line to line; and moving cards a step at a time. */
final class CanvasWalk {

    private final CanvasModel model;
    private final CanvasSheet sheet;
    private final CanvasCommands commands;
    private double stepX;
    private double stepY;
    private double widen;
    private double heighten;

    CanvasWalk(final CanvasModel model, final CanvasSheet sheet, final CanvasCommands commands) {
        this.model = model;
        this.sheet = sheet;
        this.commands = commands;
    }

    /** The cards as one reads: from the top down, then from the left. */
    private List<CanvasNode> reading() {
        return model.canvas().nodes().stream()
                .sorted(Comparator.<CanvasNode>comparingDouble(n -> n.box().y())
                        .thenComparingDouble(n -> n.box().x())
                        .thenComparing(CanvasNode::id))
                .toList();
    }

    /** Goes to the next card, or the one before. */
    void next(final int by) {
        settle();
        final List<CanvasNode> all = reading();
        if (all.isEmpty()) {
            return;
        }
        final List<CanvasNode> cards = model.cards();
        final int at = cards.isEmpty() ? -1 : all.indexOf(cards.getLast());
        final int to = at < 0 ? (by > 0 ? 0 : all.size() - 1) : Math.floorMod(at + by, all.size());
        go(all.get(to), false);
    }

    private void go(final CanvasNode to, final boolean more) {
        final Set<String> ids =
                new LinkedHashSet<>(more ? model.selectionProperty().get() : Set.of());
        ids.remove(to.id());
        ids.add(to.id());
        model.select(ids);
        sheet.reveal(List.of(to.id()));
    }

    /** Goes to the nearest card in a direction. */
    void towards(final Side side, final boolean more) {
        settle();
        final List<CanvasNode> cards = model.cards();
        if (cards.isEmpty()) {
            next(1);
            return;
        }
        final CanvasNode from = cards.getLast();
        model.canvas().nodes().stream()
                .filter(n -> !n.id().equals(from.id()) && ahead(from.box(), n.box(), side) > 0)
                .min(Comparator.comparingDouble(n -> far(from.box(), n.box(), side)))
                .ifPresent(n -> go(n, more));
    }

    private static double ahead(final Box from, final Box to, final Side side) {
        return (to.midX() - from.midX()) * EdgeCurve.dx(side) + (to.midY() - from.midY()) * EdgeCurve.dy(side);
    }

    /** What lies aside counts for more than what lies ahead. */
    private static double far(final Box from, final Box to, final Side side) {
        final double aside =
                (to.midX() - from.midX()) * EdgeCurve.dy(side) - (to.midY() - from.midY()) * EdgeCurve.dx(side);
        return ahead(from, to, side) + 2.5 * Math.abs(aside);
    }

    /** Selects the next line of the selected card, or of the card that the selected line begins at. */
    void line() {
        settle();
        final Optional<CanvasEdge> now =
                model.only().flatMap(id -> model.canvas().edge(id));
        final Optional<String> card = now.map(e -> e.from().node())
                .or(() -> model.cards().stream().map(CanvasNode::id).findFirst());
        final List<CanvasEdge> lines = model.canvas().edges().stream()
                .filter(e -> card.isEmpty() || e.touches(card.get()))
                .toList();
        if (!lines.isEmpty()) {
            final int at = now.map(lines::indexOf).orElse(-1);
            final CanvasEdge to = lines.get((at + 1) % lines.size());
            model.select(List.of(to.id()));
            sheet.reveal(List.of(to.from().node(), to.to().node()));
        }
    }

    void all() {
        model.select(model.canvas().nodes().stream().map(CanvasNode::id).toList());
    }

    /** Moves what is selected a step, or the view where nothing is; it counts once the key is let go. */
    void nudge(final double dx, final double dy) {
        if (model.cards().isEmpty() || !model.writable()) {
            sheet.look(sheet.camera().panned(-6 * dx, -6 * dy));
            return;
        }
        stepX += dx;
        stepY += dy;
        preview();
    }

    /** Makes the selected card wider or higher. */
    void stretch(final double dx, final double dy) {
        if (model.cards().size() == 1 && model.writable()) {
            widen += dx;
            heighten += dy;
            preview();
        }
    }

    private void preview() {
        final Map<String, Box> to = new HashMap<>();
        model.moving().forEach(n -> to.put(n.id(), n.box().moved(stepX, stepY)));
        if (widen != 0 || heighten != 0) {
            final CanvasNode one = model.cards().getFirst();
            to.put(one.id(), stretched(one.box()));
        }
        sheet.move(to);
        sheet.reveal(to.keySet());
    }

    private Box stretched(final Box box) {
        return new Box(
                box.x() + stepX,
                box.y() + stepY,
                Math.max(40, box.width() + widen),
                Math.max(40, box.height() + heighten));
    }

    /** The key was let go: what was moved step by step has moved. */
    void settle() {
        final boolean stretched = widen != 0 || heighten != 0;
        if (stretched && model.cards().size() == 1) {
            final CanvasNode one = model.cards().getFirst();
            commands.resize(one.id(), stretched(one.box()));
        } else if (stepX != 0 || stepY != 0) {
            commands.moveBy(stepX, stepY);
        }
        if (stretched || stepX != 0 || stepY != 0) {
            stepX = 0;
            stepY = 0;
            widen = 0;
            heighten = 0;
            sheet.move(Map.of());
        }
    }
}

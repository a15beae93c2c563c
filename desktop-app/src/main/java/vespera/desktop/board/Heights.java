package vespera.desktop.board;

import java.util.HashMap;
import java.util.Map;
import vespera.scriptorium.tasks.TaskId;

/** How tall cards are at a width: measured once each, guessed until then. */
final class Heights {

    private static final double LINE = 19;
    private static final double AROUND = 22;
    private static final double PER_LETTER = 7.2;

    private record Known(Card card, double height) {}

    private final CardFace measure;
    private final Map<TaskId, Known> known = new HashMap<>();
    private double width;

    /** @param measure a card in the scene that is out of sight, to try others in */
    Heights(final CardFace measure) {
        this.measure = measure;
    }

    void width(final double wanted) {
        if (wanted != width) {
            width = wanted;
            known.clear();
        }
    }

    /** Everything may look otherwise now. */
    void forget() {
        known.clear();
    }

    boolean measured(final Card card) {
        final Known one = known.get(card.id());
        return one != null && one.card().equals(card);
    }

    double of(final Card card) {
        final Known one = known.get(card.id());
        return one == null ? guess(card) : one.height();
    }

    private double guess(final Card card) {
        final double lines = Math.ceil(card.title().length() * PER_LETTER / Math.max(width, 80));
        return AROUND + LINE * (lines + (card.trail().isEmpty() ? 0 : 1) + 1);
    }

    /** Measures one; whether it is of another height than was thought. */
    boolean measure(final Card card) {
        return measure(card, measure);
    }

    /** Measures one in a node that is to show it; whether it is of another height than was thought. */
    boolean measure(final Card card, final CardFace face) {
        final double before = of(card);
        face.show(card);
        face.applyCss();
        final double height = Math.ceil(face.prefHeight(width));
        known.put(card.id(), new Known(card, height));
        return height != before;
    }
}

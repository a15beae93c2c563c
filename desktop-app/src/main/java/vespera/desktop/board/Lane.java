package vespera.desktop.board;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vespera.desktop.texts.Texts;

/**
 * A column with its cards.
 *
 * @param limit how many cards it should hold at most, or null
 * @param colour the name of a colour, or null
 * @param cards those that pass the filter, in order
 * @param total how many there are without the filter
 */
record Lane(
        String status,
        String title,
        @Nullable Integer limit,
        @Nullable String colour,
        List<Card> cards,
        int total) {

    private static final Texts TEXTS = Texts.of(Lane.class);

    Lane {
        cards = List.copyOf(cards);
    }

    boolean overfull() {
        return limit != null && total > limit;
    }

    /** The count as the head shows it: cards, of all where some are hidden, and the limit. */
    String count() {
        final String shown = cards.size() == total ? String.valueOf(total) : TEXTS.say("of-shown", cards.size(), total);
        return limit == null ? shown : shown + " / " + limit;
    }
}

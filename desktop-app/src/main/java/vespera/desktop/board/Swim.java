package vespera.desktop.board;

import java.util.List;

/**
 * A swimlane: a row across all columns.
 *
 * @param id what tells it from others of the same grouping; empty for cards that have none
 * @param folded whether its cards are hidden
 * @param cells its cards by column, in order
 */
record Swim(String id, String title, boolean folded, List<List<Card>> cells) {

    Swim {
        cells = cells.stream().map(List::copyOf).toList();
    }

    int count() {
        return cells.stream().mapToInt(List::size).sum();
    }
}

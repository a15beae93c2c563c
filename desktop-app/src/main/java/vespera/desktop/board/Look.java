package vespera.desktop.board;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.tasks.Checklist;

/**
 * What a card shows beside its words.
 *
 * @param colour the name of a colour, or null
 * @param cover the path of a picture in the atelier, or null
 * @param list the checklist of its notes
 * @param unfolded whether the checklist's items are on the card
 * @param links how many documents its notes link to
 * @param document whether it stands for a document
 */
record Look(
        List<String> tags,
        @Nullable String colour,
        @Nullable String icon,
        @Nullable String cover,
        Checklist list,
        boolean unfolded,
        int links,
        boolean document) {

    static final Look PLAIN = new Look(List.of(), null, null, null, Checklist.EMPTY, false, 0, false);

    Look {
        tags = List.copyOf(tags);
    }
}

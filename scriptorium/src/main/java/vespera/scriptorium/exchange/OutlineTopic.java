package vespera.scriptorium.exchange;

import java.util.List;
import java.util.Optional;

/**
 * A topic of an outline.
 *
 * @param depth 0 for one at the top; at most one more than that of the topic before
 * @param id how the file names it, may be empty
 * @param text its title as plain text; may have several lines, may be empty
 * @param notes Markdown, may be empty
 * @param icons their names in Freeplane
 * @param colour of its text, as {@code #rrggbb}, empty for none of its own
 * @param background likewise
 * @param link an address, a path, or {@code #id} of another topic; empty for none
 * @param arrows lines to other topics
 * @param source how it was written in the file that it came from
 */
public record OutlineTopic(
        int depth,
        String id,
        String text,
        String notes,
        boolean folded,
        List<String> icons,
        String colour,
        String background,
        String link,
        List<Arrow> arrows,
        Optional<Source> source) {

    /**
     * A line to another topic.
     *
     * @param to its id
     * @param label may be empty
     */
    public record Arrow(String to, String label) {}

    /**
     * How a topic was written.
     *
     * @param tag its start tag
     * @param gaps what stands between that and its first child, between its children, and after the last; empty where
     *     the tag closes itself
     * @param end its end tag
     */
    public record Source(String tag, List<String> gaps, String end) {
        public Source {
            gaps = List.copyOf(gaps);
        }
    }

    public OutlineTopic {
        icons = List.copyOf(icons);
        arrows = List.copyOf(arrows);
    }

    /** A plain one. */
    public static OutlineTopic of(final int depth, final String text, final String notes) {
        return new OutlineTopic(depth, "", text, notes, false, List.of(), "", "", "", List.of(), Optional.empty());
    }

    public OutlineTopic at(final int to) {
        return new OutlineTopic(to, id, text, notes, folded, icons, colour, background, link, arrows, source);
    }

    public OutlineTopic withId(final String to) {
        return new OutlineTopic(depth, to, text, notes, folded, icons, colour, background, link, arrows, source);
    }

    public OutlineTopic withText(final String to) {
        return new OutlineTopic(depth, id, to, notes, folded, icons, colour, background, link, arrows, source);
    }

    public OutlineTopic withNotes(final String to) {
        return new OutlineTopic(depth, id, text, to, folded, icons, colour, background, link, arrows, source);
    }

    public OutlineTopic withFolded(final boolean to) {
        return new OutlineTopic(depth, id, text, notes, to, icons, colour, background, link, arrows, source);
    }

    public OutlineTopic withIcons(final List<String> to) {
        return new OutlineTopic(depth, id, text, notes, folded, to, colour, background, link, arrows, source);
    }

    public OutlineTopic withBackground(final String to) {
        return new OutlineTopic(depth, id, text, notes, folded, icons, colour, to, link, arrows, source);
    }

    public OutlineTopic withColour(final String to) {
        return new OutlineTopic(depth, id, text, notes, folded, icons, to, background, link, arrows, source);
    }

    public OutlineTopic withLink(final String to) {
        return new OutlineTopic(depth, id, text, notes, folded, icons, colour, background, to, arrows, source);
    }

    public OutlineTopic withArrows(final List<Arrow> to) {
        return new OutlineTopic(depth, id, text, notes, folded, icons, colour, background, link, to, source);
    }
}

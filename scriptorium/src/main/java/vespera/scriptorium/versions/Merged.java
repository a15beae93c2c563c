package vespera.scriptorium.versions;

import java.util.List;
import java.util.function.Function;

/**
 * Two texts that come from one, brought together.
 *
 * @param parts in the order of the text
 */
public record Merged(List<Part> parts) {

    public Merged {
        parts = List.copyOf(parts);
    }

    /** A stretch of the merged text. */
    public sealed interface Part {}

    /** A stretch that needs no decision. */
    public record Agreed(String text, Side side) implements Part {}

    /**
     * Both sides changed the same place differently.
     *
     * @param mine what stands there on my side, empty where I removed it
     * @param theirs what stands there on theirs, empty where they removed it
     * @param base what stood there before
     */
    public record Conflict(String mine, String theirs, String base) implements Part {

        /** The text that a choice gives this place. */
        public String text(final Choice choice) {
            return switch (choice) {
                case MINE -> mine;
                case THEIRS -> theirs;
                case BOTH -> both();
                case BASE -> base;
            };
        }

        private String both() {
            final boolean apart = mine.isEmpty()
                    || theirs.isEmpty()
                    || Character.isWhitespace(mine.charAt(mine.length() - 1))
                    || Character.isWhitespace(theirs.charAt(0));
            return apart ? mine + theirs : mine + (mine.indexOf('\n') < 0 ? " " : "\n") + theirs;
        }
    }

    /** Whose change a stretch without conflict is. */
    public enum Side {
        /** As it was before. */
        NEITHER,
        /** I changed it; where both made the same change, too. */
        MINE,
        THEIRS
    }

    /** What to take where both changed the same place. */
    public enum Choice {
        MINE,
        THEIRS,
        /** Mine, then theirs. */
        BOTH,
        /** As it was before. */
        BASE
    }

    /** Whether nothing is left to decide. */
    public boolean clean() {
        return parts.stream().noneMatch(Conflict.class::isInstance);
    }

    /** The places to decide, in order. */
    public List<Conflict> conflicts() {
        return parts.stream()
                .filter(Conflict.class::isInstance)
                .map(Conflict.class::cast)
                .toList();
    }

    /** The whole text, every conflict decided alike. */
    public String text(final Choice choice) {
        return text(conflict -> conflict.text(choice));
    }

    /** The whole text, the conflicts decided one by one in order; as many choices as there are conflicts. */
    public String text(final List<Choice> choices) {
        if (choices.size() != conflicts().size()) {
            throw new IllegalArgumentException("one choice for each conflict");
        }
        final var next = choices.iterator();
        return text(conflict -> conflict.text(next.next()));
    }

    /** The whole text, each conflict replaced by what is decided for it. */
    public String text(final Function<Conflict, String> decide) {
        final StringBuilder text = new StringBuilder();
        for (final Part part : parts) {
            text.append(
                    switch (part) {
                        case Agreed agreed -> agreed.text();
                        case Conflict conflict -> decide.apply(conflict);
                    });
        }
        return text.toString();
    }
}

package vespera.scriptorium.versions;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.eclipse.jgit.merge.MergeChunk;
import org.eclipse.jgit.merge.MergeResult;

/**
 * Brings two texts that come from one together: by paragraphs first, and where both changed the same paragraph, by
 * sentences. A sentence that both changed is left to a person: two half sentences joined are rarely one. The algorithm
 * is JGit's three-way merge over its histogram diff.
 */
public final class ThreeWayMerge {

    private static final int MINE = 1;
    private static final int THEIRS = 2;

    private final List<Merged.Part> parts = new ArrayList<>();

    private ThreeWayMerge() {}

    /**
     * Merges.
     *
     * @param base what both come from
     */
    public static Merged of(final String base, final String mine, final String theirs) {
        final ThreeWayMerge merge = new ThreeWayMerge();
        for (final Merged.Part part : parts(base, mine, theirs, Cuts::line)) {
            switch (part) {
                case Merged.Agreed agreed -> merge.add(agreed);
                case Merged.Conflict c -> parts(c.base(), c.mine(), c.theirs(), Cuts::sentence).forEach(merge::add);
            }
        }
        return new Merged(merge.parts);
    }

    /** Joins neighbours of one side. */
    private void add(final Merged.Part part) {
        final Merged.Part last = parts.isEmpty() ? null : parts.getLast();
        if (part instanceof Merged.Agreed(final String text, final Merged.Side side)) {
            if (text.isEmpty()) {
                return;
            }
            if (last instanceof Merged.Agreed(final String before, final Merged.Side same) && same == side) {
                parts.set(parts.size() - 1, new Merged.Agreed(before + text, side));
                return;
            }
        }
        parts.add(part);
    }

    private static List<Merged.Part> parts(
            final String base, final String mine, final String theirs, final Tokens.Cut cut) {
        final List<Tokens> texts = List.of(
                Tokens.of(base, 0, base.length(), cut),
                Tokens.of(mine, 0, mine.length(), cut),
                Tokens.of(theirs, 0, theirs.length(), cut));
        final MergeResult<Tokens> result = new MergeAlgorithm(new HistogramDiff())
                .merge(Tokens.ALIKE, texts.get(0), texts.get(MINE), texts.get(THEIRS));
        final List<Merged.Part> parts = new ArrayList<>();
        final String[] sides = {"", "", ""};
        for (final MergeChunk chunk : result) {
            final String text = texts.get(chunk.getSequenceIndex()).text(chunk.getBegin(), chunk.getEnd());
            switch (chunk.getConflictState()) {
                case NO_CONFLICT -> parts.add(new Merged.Agreed(text, side(chunk.getSequenceIndex())));
                case FIRST_CONFLICTING_RANGE -> {
                    sides[MINE] = text;
                    sides[0] = "";
                }
                case BASE_CONFLICTING_RANGE -> sides[0] = text;
                case NEXT_CONFLICTING_RANGE -> parts.add(new Merged.Conflict(sides[MINE], text, sides[0]));
            }
        }
        return parts;
    }

    private static Merged.Side side(final int sequence) {
        return switch (sequence) {
            case MINE -> Merged.Side.MINE;
            case THEIRS -> Merged.Side.THEIRS;
            default -> Merged.Side.NEITHER;
        };
    }
}

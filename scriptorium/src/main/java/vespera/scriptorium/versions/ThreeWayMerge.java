package vespera.scriptorium.versions;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.jgit.diff.DiffAlgorithm;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.eclipse.jgit.merge.MergeChunk;
import org.eclipse.jgit.merge.MergeResult;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.text.Cuts;
import vespera.scriptorium.text.Tokens;

/**
 * Brings two texts that come from one together: by paragraphs first, and where both changed the same paragraph, by
 * sentences. A sentence that both changed is left to a person: two half sentences joined are rarely one. The algorithm
 * is JGit's three-way merge over its histogram diff.
 */
public final class ThreeWayMerge {

    private static final DiffAlgorithm DIFF = new HistogramDiff();
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
                case Merged.Conflict c ->
                    parts(c.base(), c.mine(), c.theirs(), Cuts::sentence).forEach(merge::add);
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
        if (mine.equals(theirs) || theirs.equals(base)) {
            return List.of(new Merged.Agreed(mine, mine.equals(base) ? Merged.Side.NEITHER : Merged.Side.MINE));
        }
        if (mine.equals(base)) {
            return List.of(new Merged.Agreed(theirs, Merged.Side.THEIRS));
        }
        if (mine.isEmpty() || theirs.isEmpty()) {
            return List.of(new Merged.Conflict(mine, theirs, base));
        }
        return base.isEmpty() ? apart(mine, theirs) : merged(base, mine, theirs, cut);
    }

    /** Two texts with nothing known before them: what both have is agreed, the rest is not. */
    private static List<Merged.Part> apart(final String mine, final String theirs) {
        if (mine.compareTo(theirs) > 0) {
            // A comparison may come out otherwise the other way round; whose text is whose must not matter.
            return apart(theirs, mine).stream()
                    .map(part -> part instanceof Merged.Conflict(final String m, final String t, final String b)
                            ? new Merged.Conflict(t, m, b)
                            : part)
                    .toList();
        }
        final Tokens a = Tokens.of(mine, 0, mine.length(), Cuts::sentence);
        final Tokens b = Tokens.of(theirs, 0, theirs.length(), Cuts::sentence);
        final List<Merged.Part> parts = new ArrayList<>();
        int at = 0;
        for (final Edit edit : DIFF.diff(Tokens.ALIKE, a, b)) {
            parts.add(new Merged.Agreed(a.text(at, edit.getBeginA()), Merged.Side.NEITHER));
            parts.add(new Merged.Conflict(
                    a.text(edit.getBeginA(), edit.getEndA()), b.text(edit.getBeginB(), edit.getEndB()), ""));
            at = edit.getEndA();
        }
        parts.add(new Merged.Agreed(a.text(at, a.size()), Merged.Side.NEITHER));
        return parts;
    }

    private static List<Merged.Part> merged(
            final String base, final String mine, final String theirs, final Tokens.Cut cut) {
        final List<Tokens> texts = List.of(
                Tokens.of(base, 0, base.length(), cut),
                Tokens.of(mine, 0, mine.length(), cut),
                Tokens.of(theirs, 0, theirs.length(), cut));
        final MergeResult<Tokens> result =
                new MergeAlgorithm(DIFF).merge(Tokens.ALIKE, texts.get(0), texts.get(MINE), texts.get(THEIRS));
        final Origins origins = new Origins(texts);
        final List<Merged.Part> parts = new ArrayList<>();
        @Nullable MergeChunk first = null;
        for (final MergeChunk chunk : result) {
            final String text = chunk.getConflictState() == MergeChunk.ConflictState.BASE_CONFLICTING_RANGE
                    ? ""
                    : texts.get(chunk.getSequenceIndex()).text(chunk.getBegin(), chunk.getEnd());
            switch (chunk.getConflictState()) {
                case NO_CONFLICT -> parts.add(new Merged.Agreed(text, side(chunk.getSequenceIndex())));
                case FIRST_CONFLICTING_RANGE -> first = chunk;
                // Its bounds are wrong where both sides begin or end alike; they are found otherwise.
                case BASE_CONFLICTING_RANGE -> {}
                case NEXT_CONFLICTING_RANGE -> {
                    final MergeChunk mineChunk = Objects.requireNonNull(first, "mine comes first");
                    parts.add(new Merged.Conflict(
                            texts.get(MINE).text(mineChunk.getBegin(), mineChunk.getEnd()),
                            text,
                            origins.of(mineChunk, chunk)));
                }
            }
        }
        return parts;
    }

    /** Where stretches of both sides come from in the base. */
    private static final class Origins {
        private final Tokens base;
        private final EditList mine;
        private final EditList theirs;

        Origins(final List<Tokens> texts) {
            base = texts.getFirst();
            mine = DIFF.diff(Tokens.ALIKE, base, texts.get(MINE));
            theirs = DIFF.diff(Tokens.ALIKE, base, texts.get(THEIRS));
        }

        String of(final MergeChunk one, final MergeChunk other) {
            final int from = Math.min(begin(mine, one.getBegin()), begin(theirs, other.getBegin()));
            final int to = Math.max(end(mine, one.getEnd()), end(theirs, other.getEnd()));
            return from < to ? base.text(from, to) : "";
        }

        private static int begin(final EditList edits, final int index) {
            int shift = 0;
            for (final Edit edit : edits) {
                if (edit.getBeginB() > index) {
                    break;
                }
                if (edit.getBeginB() == index || edit.getEndB() > index) {
                    return edit.getBeginA();
                }
                shift = edit.getEndA() - edit.getEndB();
            }
            return index + shift;
        }

        private static int end(final EditList edits, final int index) {
            int shift = 0;
            for (final Edit edit : edits) {
                if (edit.getBeginB() > index) {
                    break;
                }
                if (edit.getEndB() >= index) {
                    return edit.getEndA();
                }
                shift = edit.getEndA() - edit.getEndB();
            }
            return index + shift;
        }
    }

    private static Merged.Side side(final int sequence) {
        return switch (sequence) {
            case MINE -> Merged.Side.MINE;
            case THEIRS -> Merged.Side.THEIRS;
            default -> Merged.Side.NEITHER;
        };
    }
}

package vespera.scriptorium.text;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.diff.DiffAlgorithm;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.HistogramDiff;

/**
 * What changed from one text to another: by lines first, then by words inside the lines that changed. The comparison
 * itself is JGit's histogram diff, which falls back to Myers (1986) where no token is rare.
 */
public final class TextDiff {

    private static final DiffAlgorithm DIFF = new HistogramDiff();

    /** Two blocks with more words than this together differ as a whole: nobody reads such a comparison. */
    private static final int MANY = 400_000;

    private final String before;
    private final String after;
    private final List<Change> changes = new ArrayList<>();

    private TextDiff(final String before, final String after) {
        this.before = before;
        this.after = after;
    }

    /** A stretch of the earlier text that became a stretch of the later one; either may be empty. UTF-16 offsets. */
    public record Change(int from, int to, int laterFrom, int laterTo) {

        /** Whether something stood there before and something else does now. */
        public boolean replaces() {
            return least() > 0;
        }

        /** The shorter of what was there and what is; 0 where something was only added or removed. */
        public int least() {
            return Math.min(to - from, laterTo - laterFrom);
        }
    }

    /** The changes in order; between them both texts are the same. */
    public static List<Change> changes(final String before, final String after) {
        if (before.equals(after)) {
            return List.of();
        }
        final TextDiff diff = new TextDiff(before, after);
        final int head = diff.head();
        final int foot = diff.foot(head);
        diff.compare(head, before.length() - foot, head, after.length() - foot, Cuts::line);
        return diff.joined();
    }

    /** How much of the longer text both have, in the same order: from 0 to 1; two empty texts are the same. */
    public static double similarity(final String one, final String other) {
        final int longer = Math.max(one.length(), other.length());
        int gone = 0;
        for (final Change change : changes(one, other)) {
            gone += change.to() - change.from();
        }
        return longer == 0 ? 1 : (double) (one.length() - gone) / longer;
    }

    /**
     * Joins two replacements that have less in common between them than either replaces: such words are the same by
     * chance, and a new phrase reads better than a new word for each old one. It never joins across lines.
     */
    private List<Change> joined() {
        final List<Change> joined = new ArrayList<>(changes.size());
        for (final Change change : changes) {
            Change next = change;
            while (!joined.isEmpty() && byChance(joined.getLast(), next)) {
                final Change last = joined.removeLast();
                next = new Change(last.from(), next.to(), last.laterFrom(), next.laterTo());
            }
            joined.add(next);
        }
        return joined;
    }

    private boolean byChance(final Change one, final Change two) {
        final int between = two.from() - one.to();
        return between <= Math.min(one.least(), two.least())
                && before.substring(one.to(), two.from()).indexOf('\n') < 0;
    }

    /** How much both begin with, up to the start of a line. */
    private int head() {
        final int shorter = Math.min(before.length(), after.length());
        int same = 0;
        while (same < shorter && before.charAt(same) == after.charAt(same)) {
            same++;
        }
        return before.lastIndexOf('\n', same - 1) + 1;
    }

    /** How much both end with beyond the head, from the start of a line. */
    private int foot(final int head) {
        final int most = Math.min(before.length(), after.length()) - head;
        int same = 0;
        while (same < most && before.charAt(before.length() - 1 - same) == after.charAt(after.length() - 1 - same)) {
            same++;
        }
        final int feed = before.indexOf('\n', before.length() - same);
        return feed < 0 ? 0 : before.length() - feed - 1;
    }

    private void compare(final int from, final int to, final int laterFrom, final int laterTo, final Tokens.Cut cut) {
        final Tokens a = Tokens.of(before, from, to, cut);
        final Tokens b = Tokens.of(after, laterFrom, laterTo, cut);
        for (final Edit edit : DIFF.diff(Tokens.ALIKE, a, b)) {
            final Change change = new Change(
                    a.start(edit.getBeginA()),
                    a.start(edit.getEndA()),
                    b.start(edit.getBeginB()),
                    b.start(edit.getEndB()));
            if (change.replaces()) {
                words(change);
            } else {
                changes.add(change);
            }
        }
    }

    private void words(final Change block) {
        final Tokens a = Tokens.of(before, block.from(), block.to(), Cuts::word);
        final Tokens b = Tokens.of(after, block.laterFrom(), block.laterTo(), Cuts::word);
        if (a.size() + b.size() > MANY) {
            changes.add(block);
            return;
        }
        for (final Edit edit : DIFF.diff(Tokens.ALIKE, a, b)) {
            changes.add(new Change(
                    a.start(edit.getBeginA()),
                    a.start(edit.getEndA()),
                    b.start(edit.getBeginB()),
                    b.start(edit.getEndB())));
        }
    }
}

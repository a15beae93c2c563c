package vespera.desktop.palette;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * All one can go to, made ready to be asked on every key: by parts of names, beginnings of words in any order, letters
 * in between and initials; where nothing holds what was typed, also by names that are a typing mistake away. Safe from
 * any thread, never changes.
 */
public final class GoalIndex {

    /** What another name counts less than the first, and the folder less than a name. */
    private static final int OTHER = 4;

    private static final int FOLDER = 12;

    private final List<Entry> entries = new ArrayList<>();
    private final Vocabulary vocabulary = new Vocabulary();

    private record Entry(Choice choice, List<FoldedName> names, FoldedName whole, long letters) {}

    private record Scored(Choice choice, int score, int place) {}

    /** @param goals in the order in which they are shown while nothing is typed */
    public GoalIndex(final List<Goal> goals) {
        for (final Goal goal : goals) {
            final List<FoldedName> names = new ArrayList<>();
            names.add(FoldedName.of(goal.choice().title()));
            goal.names().forEach(name -> names.add(FoldedName.of(name)));
            final FoldedName whole =
                    FoldedName.of(goal.choice().detail() + "/" + goal.choice().title());
            long letters = whole.letters();
            for (final FoldedName name : names) {
                letters |= name.letters();
                name.words().forEach(word -> vocabulary.add(word, entries.size()));
            }
            entries.add(new Entry(goal.choice(), names, whole, letters));
        }
    }

    /** How much there is to go to. */
    public int size() {
        return entries.size();
    }

    /** What fits, best first; what fits equally well stays in its order. */
    public List<Choice> find(final String typed, final int limit) {
        final FoldedName wanted = FoldedName.of(typed);
        if (wanted.compact().isEmpty()) {
            return entries.stream().limit(limit).map(Entry::choice).toList();
        }
        final Best best = new Best(limit);
        boolean held = false;
        for (int i = 0; i < entries.size(); i++) {
            final Entry entry = entries.get(i);
            if ((wanted.letters() & ~entry.letters()) == 0) {
                final int score = score(wanted, entry);
                best.offer(entry.choice(), score, i);
                held |= score >= Fuzzy.HOLDS;
            }
        }
        if (!held) {
            mistyped(wanted, best);
        }
        return best.list();
    }

    private static int score(final FoldedName wanted, final Entry entry) {
        int score = Fuzzy.NONE;
        for (int i = 0; i < entry.names().size(); i++) {
            final int one = wanted.score(entry.names().get(i));
            score = Math.max(score, i == 0 || one < 0 ? one : Math.max(0, one - OTHER));
        }
        if (score >= Fuzzy.HOLDS || entry.choice().detail().isEmpty()) {
            return score;
        }
        final int whole = wanted.score(entry.whole());
        return whole < 0 ? score : Math.max(score, Math.max(0, whole - FOLDER));
    }

    private void mistyped(final FoldedName wanted, final Best best) {
        vocabulary
                .near(wanted.words())
                .forEach((place, score) -> best.offer(entries.get(place).choice(), score, place));
    }

    /** The best so many. */
    private static final class Best {
        private static final Comparator<Scored> WORST_FIRST = Comparator.comparingInt(Scored::score)
                .thenComparing(Comparator.comparingInt(Scored::place).reversed());
        private final PriorityQueue<Scored> queue = new PriorityQueue<>(WORST_FIRST);
        private final int limit;

        Best(final int limit) {
            this.limit = limit;
        }

        void offer(final Choice choice, final int score, final int place) {
            final Scored worst = queue.peek();
            final boolean full = queue.size() >= limit && worst != null;
            if (score < 0 || full && score < worst.score()) {
                return;
            }
            queue.add(new Scored(choice, score, place));
            if (queue.size() > limit) {
                queue.poll();
            }
        }

        List<Choice> list() {
            return queue.stream()
                    .sorted(WORST_FIRST.reversed())
                    .map(Scored::choice)
                    .distinct()
                    .toList();
        }
    }
}

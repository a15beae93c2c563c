package vespera.benchmarks.mentions;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vespera.benchmarks.mentions.Unlinking.Label;

/**
 * How finds are judged. It was set down on other vaults, before obsidian-hub was scored.
 *
 * <p>Of a vault a random fifth of all pairs “this note links to that note in its running text” is taken: every such link
 * becomes the plain words that it showed. A pair that was taken is a <em>label</em>. Links in comments, code, front
 * matter and embeds are no labels, nor are links to attachments or to what is not there. What was found is one pair of
 * notes with the words that it was found by:
 *
 * <ul>
 *   <li><b>right</b>: the pair is a label, wherever in the note it was found;
 *   <li><b>wrong</b>: the pair is no label, and its words stand within words that she had linked, in that note, to
 *       another one;
 *   <li><b>no mention</b>: by her own habit the words do not mean that note. In the vault as it was they stand plain, in
 *       at least five notes, for each ten of which she linked them to that note in fewer than one, though she does link
 *       to that note;
 *   <li><b>not judged</b>: anything else. The words are a name of that note and stand in the text; that she did not link
 *       them there says nothing, since most writers link a name once, or when they think of it. These are counted and
 *       shown, and so is what precision would be if all of them were false.
 * </ul>
 *
 * <p>Precision is right by (right + wrong + no mention). Recall is over the labels of which some link showed the note's
 * title, file name or alias; a link that showed other words cannot be found by names. How many of those there are, and
 * how many were found all the same, is shown as well.
 */
final class MentionRule {

    private static final int HABIT = 5;
    private static final double HABIT_SHARE = 0.1;

    private final Map<String, Label> labels = new HashMap<>();
    private final Map<String, List<Label>> bySource = new HashMap<>();
    private final Habits habits;

    /**
     * One pair that was found.
     *
     * @param words the name that stands there, as names are compared
     */
    record Find(String source, String target, String words) {}

    /** What she did in the vault as it was. */
    interface Habits {

        /** In how many notes she links to the target under these words. */
        int linked(String words, String target);

        /** In how many notes these words stand in running text and the target is not linked. */
        int plain(String words, String target);

        /** In how many notes she links to the target at all. */
        int known(String target);
    }

    /** What became of a row of finds. */
    record Score(
            int right,
            int wrong,
            int noMention,
            int notJudged,
            int named,
            int namedFound,
            int others,
            int othersFound) {

        double precision() {
            final int judged = right + wrong + noMention;
            return judged == 0 ? 0 : (double) right / judged;
        }

        double recall() {
            return named == 0 ? 0 : (double) namedFound / named;
        }

        /** Precision if whatever is not judged were false. */
        double strict() {
            final int all = right + wrong + noMention + notJudged;
            return all == 0 ? 0 : (double) right / all;
        }
    }

    MentionRule(final List<Label> labels, final Habits habits) {
        this.habits = habits;
        for (final Label label : labels) {
            this.labels.put(label.source() + "\n" + label.target(), label);
            bySource.computeIfAbsent(label.source(), _ -> new java.util.ArrayList<>())
                    .add(label);
        }
    }

    Score score(final Collection<Find> finds) {
        int right = 0;
        int wrong = 0;
        int noMention = 0;
        int notJudged = 0;
        final Set<Label> found = new HashSet<>();
        for (final Find find : finds) {
            final Label label = labels.get(find.source() + "\n" + find.target());
            if (label != null) {
                right += found.add(label) ? 1 : 0;
            } else if (withinAnother(find)) {
                wrong++;
            } else if (habituallyPlain(find)) {
                noMention++;
            } else {
                notJudged++;
            }
        }
        final int named = (int) labels.values().stream().filter(Label::nameable).count();
        final int namedFound = (int) found.stream().filter(Label::nameable).count();
        return new Score(
                right,
                wrong,
                noMention,
                notJudged,
                named,
                namedFound,
                labels.size() - named,
                found.size() - namedFound);
    }

    private boolean withinAnother(final Find find) {
        return bySource.getOrDefault(find.source(), List.of()).stream()
                .flatMap(l -> l.shown().stream())
                .anyMatch(shown -> (" " + shown + " ").contains(" " + find.words() + " "));
    }

    private boolean habituallyPlain(final Find find) {
        final int plain = habits.plain(find.words(), find.target());
        final int linked = habits.linked(find.words(), find.target());
        return plain >= HABIT && linked < HABIT_SHARE * (linked + plain) && habits.known(find.target()) > 0;
    }
}

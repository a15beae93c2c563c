package vespera.scriptorium.versions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Two texts that come from one are brought together without losing a word of either. */
final class ThreeWayMergeTest {

    @Provide
    Arbitrary<List<String>> related() {
        return Texts.related();
    }

    @Property(tries = 400)
    void who_alone_changed_something_has_it(@ForAll("related") final List<String> texts) {
        final String base = texts.get(0);
        final String changed = texts.get(1);
        for (final Merged merged : List.of(
                ThreeWayMerge.of(base, changed, base),
                ThreeWayMerge.of(base, base, changed),
                ThreeWayMerge.of(base, changed, changed))) {
            assertThat(merged.clean()).isTrue();
            assertThat(merged.text(Merged.Choice.BASE)).isEqualTo(changed);
        }
    }

    @Property(tries = 400)
    void sides_may_be_changed_over(@ForAll("related") final List<String> texts) {
        final Merged one = ThreeWayMerge.of(texts.get(0), texts.get(1), texts.get(2));
        final Merged other = ThreeWayMerge.of(texts.get(0), texts.get(2), texts.get(1));
        assertThat(one.conflicts()).hasSameSizeAs(other.conflicts());
        assertThat(one.text(Merged.Choice.MINE)).isEqualTo(other.text(Merged.Choice.THEIRS));
    }

    /** Every word is unique, so that it can be told what became of it. */
    @Property(tries = 400)
    void no_new_word_of_either_side_is_lost(@ForAll("edits") final List<Integer> edits) {
        final List<String> base = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            base.add("w" + i + (i % 4 == 3 ? "." : "") + (i % 8 == 7 ? "\n" : ""));
        }
        final List<List<String>> sides = List.of(new ArrayList<>(base), new ArrayList<>(base));
        final List<Set<String>> fresh = List.of(new HashSet<>(), new HashSet<>());
        final List<Set<String>> gone = List.of(new HashSet<>(), new HashSet<>());
        for (int i = 0; i < edits.size(); i++) {
            final List<String> side = sides.get(i % 2);
            final int at = edits.get(i) % side.size();
            if (edits.get(i) % 3 == 0 && side.size() > 1) {
                final String word = side.remove(at).strip();
                if (!fresh.get(i % 2).remove(word)) {
                    gone.get(i % 2).add(word);
                }
            } else {
                side.add(at, "new" + i);
                fresh.get(i % 2).add("new" + i);
            }
        }
        final Merged merged = ThreeWayMerge.of(text(base), text(sides.get(0)), text(sides.get(1)));
        final Set<String> words = new HashSet<>();
        for (final Merged.Part part : merged.parts()) {
            final String text = switch (part) {
                case Merged.Agreed agreed -> agreed.text();
                case Merged.Conflict c -> c.mine() + " " + c.theirs();
            };
            words.addAll(List.of(text.split("\\s+")));
        }
        assertThat(words).containsAll(fresh.get(0)).containsAll(fresh.get(1));
        for (final String old : base) {
            final String word = old.strip();
            if (!gone.get(0).contains(word) && !gone.get(1).contains(word)) {
                assertThat(words).contains(word);
            }
        }
    }

    @Provide
    Arbitrary<List<Integer>> edits() {
        return Arbitraries.integers().between(0, 10_000).list().ofMinSize(1).ofMaxSize(8);
    }

    private static String text(final List<String> words) {
        return words.stream().collect(Collectors.joining(" "));
    }

    @Test
    void different_sentences_of_one_paragraph_need_no_decision() {
        final Merged merged = ThreeWayMerge.of(
                "It rained. She slept. He read.\n",
                "It poured. She slept. He read.\n",
                "It rained. She slept. He wrote.\n");
        assertThat(merged.clean()).isTrue();
        assertThat(merged.text(Merged.Choice.BASE)).isEqualTo("It poured. She slept. He wrote.\n");
        assertThat(ThreeWayMerge.of("A\nB\n", "A1\nB\n", "A\nB1\n").text(Merged.Choice.BASE))
                .isEqualTo("A1\nB1\n");
    }

    @Test
    void one_sentence_that_both_changed_is_for_a_person() {
        final Merged merged =
                ThreeWayMerge.of("It rained. She slept.\n", "It poured. She slept.\n", "It snowed. She slept.\n");
        assertThat(merged.conflicts()).containsExactly(new Merged.Conflict("It poured.", "It snowed.", "It rained."));
        assertThat(merged.text(Merged.Choice.MINE)).isEqualTo("It poured. She slept.\n");
        assertThat(merged.text(Merged.Choice.THEIRS)).isEqualTo("It snowed. She slept.\n");
        assertThat(merged.text(Merged.Choice.BASE)).isEqualTo("It rained. She slept.\n");
        assertThat(merged.text(List.of(Merged.Choice.BOTH))).isEqualTo("It poured. It snowed. She slept.\n");
        assertThat(merged.text(conflict -> "It hailed.")).isEqualTo("It hailed. She slept.\n");
        assertThatThrownBy(() -> merged.text(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_one_removed_and_the_other_changed_is_for_a_person() {
        final Merged merged =
                ThreeWayMerge.of("One.\n\nTwo.\n\nThree.\n", "One.\n\nThree.\n", "One.\n\nTwo!\n\nThree.\n");
        assertThat(merged.clean()).isFalse();
        assertThat(merged.text(Merged.Choice.MINE)).isEqualTo("One.\n\nThree.\n");
        assertThat(merged.text(Merged.Choice.THEIRS)).isEqualTo("One.\n\nTwo!\n\nThree.\n");
    }

    @Test
    void without_a_base_everything_that_differs_is_for_a_person() {
        final Merged merged = ThreeWayMerge.of("", "Same.\nMine.\n", "Same.\nTheirs.\n");
        assertThat(merged.conflicts()).containsExactly(new Merged.Conflict("Mine.", "Theirs.", ""));
        assertThat(merged.text(Merged.Choice.BOTH)).isEqualTo("Same.\nMine. Theirs.\n");
        assertThat(ThreeWayMerge.of("All.", "", "All of it.").conflicts()).hasSize(1);
        assertThat(ThreeWayMerge.of("", "", "").parts()).isEmpty();
    }
}

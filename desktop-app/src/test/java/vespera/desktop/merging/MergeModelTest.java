package vespera.desktop.merging;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import vespera.scriptorium.versions.ThreeWayMerge;

class MergeModelTest {

    private static final String BASE = "First.\n\nIt is brass. It hums.\n\nLast.\n";
    private static final String MINE = "First.\n\nIt is glass. It hums.\n\nLast.\n";
    private static final String THEIRS = "First.\n\nIt is tin. It hums.\n\nLast of all.\n";

    private static MergeModel model(final String base, final String mine, final String theirs) {
        return new MergeModel(ThreeWayMerge.of(base, mine, theirs).parts());
    }

    @Test
    void onePlaceIsLeftToDecideAndTheOtherSidesChangeIsTaken() {
        final MergeModel model = model(BASE, MINE, THEIRS);
        assertThat(model.disputes()).isEqualTo(1);
        assertThat(model.openProperty().get()).isEqualTo(1);
        model.choose(0, new Choice.Theirs());
        assertThat(model.openProperty().get()).isZero();
        assertThat(model.result()).isEqualTo(THEIRS);
        model.choose(0, new Choice.Mine());
        assertThat(model.result()).isEqualTo("First.\n\nIt is glass. It hums.\n\nLast of all.\n");
    }

    @Test
    void bothOrOwnWordsCanBeTaken() {
        final MergeModel model = model(BASE, MINE, THEIRS);
        model.choose(0, new Choice.Both());
        assertThat(model.result()).contains("It is glass. It is tin.");
        model.choose(0, new Choice.Own("It is lead."));
        assertThat(model.result()).isEqualTo("First.\n\nIt is lead. It hums.\n\nLast of all.\n");
        assertThat(model.count(Choice.Own.class)).isEqualTo(1);
    }

    @Test
    void theNextPlaceIsFoundAroundTheEnd() {
        final MergeModel model = model("a\n\nb\n\nc\n", "a1\n\nb\n\nc1\n", "a2\n\nb\n\nc2\n");
        assertThat(model.disputes()).isEqualTo(2);
        model.choose(1, new Choice.Mine());
        assertThat(model.nextOpen(1)).isZero();
        model.choose(0, new Choice.Mine());
        assertThat(model.nextOpen(0)).isEqualTo(-1);
        model.choose(0, new Choice.Theirs());
        assertThat(model.result()).isEqualTo("a2\n\nb\n\nc1\n");
    }

    @Property(tries = 300)
    void whereOneSideChangedNothingTheOtherIsTakenWhole(
            @ForAll @Chars({'a', 'b', ' ', '\n', '.'}) @StringLength(max = 60) final String base,
            @ForAll @Chars({'a', 'b', ' ', '\n', '.'}) @StringLength(max = 60) final String changed) {
        assertThat(model(base, changed, base).result()).isEqualTo(changed);
        assertThat(model(base, base, changed).result()).isEqualTo(changed);
    }
}

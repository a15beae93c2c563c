package vespera.desktop.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** What the switcher finds, and in which order. */
class GoalIndexTest {

    private static final int MOST = 5;

    private static GoalIndex of(final String... titles) {
        final List<Goal> goals = new ArrayList<>();
        for (final String title : titles) {
            goals.add(goal(title, ""));
        }
        return new GoalIndex(goals);
    }

    private static Goal goal(final String title, final String folder, final String... others) {
        return new Goal(new Choice(folder + "/" + title, title, folder, "fth-file", "", () -> {}), List.of(others));
    }

    private static List<String> found(final GoalIndex index, final String typed) {
        return index.find(typed, MOST).stream().map(Choice::title).toList();
    }

    @Test
    void aNameThatHoldsItComesBeforeOneWithItsLettersInBetween() {
        final GoalIndex index = of("Leading high tides", "Skerrow Light", "Light");
        assertThat(found(index, "light")).startsWith("Light", "Skerrow Light");
    }

    @Test
    void wordsMayComeInAnyOrder() {
        final GoalIndex index = of("The Glass Orchard", "The Orchard", "Glass");
        assertThat(found(index, "orch gla")).containsExactly("The Glass Orchard");
    }

    @Test
    void initialsAreEnough() {
        final GoalIndex index = of("Attic goods", "The Glass Orchard", "Tugboat");
        assertThat(found(index, "tgo")).first().isEqualTo("The Glass Orchard");
    }

    @Test
    void aTypingMistakeIsForgiven() {
        final GoalIndex index = of("The Glass Orchard", "Harbour", "Ledger of debts");
        assertThat(found(index, "orchrad")).containsExactly("The Glass Orchard");
        assertThat(found(index, "harbuor")).containsExactly("Harbour");
        assertThat(found(index, "lexger of debts")).containsExactly("Ledger of debts");
        assertThat(found(index, "glas orchaed")).containsExactly("The Glass Orchard");
    }

    @Test
    void shortWordsMustBeRight() {
        assertThat(found(of("Cat", "Car park"), "cxt")).isEmpty();
    }

    @Test
    void caseAndAccentsDoNotMatter() {
        assertThat(found(of("Étienne Corvay"), "etienne")).containsExactly("Étienne Corvay");
        assertThat(found(of("Etienne Corvay"), "ÉTIENNE")).containsExactly("Etienne Corvay");
    }

    @Test
    void otherNamesAndFoldersAreFoundToo() {
        final GoalIndex index = new GoalIndex(List.of(
                goal("Elizabeth Bennet", "People", "Lizzy", "Eliza"),
                goal("Lizard", "Animals"),
                goal("Pond", "Places")));
        assertThat(found(index, "lizz")).containsExactly("Elizabeth Bennet");
        assertThat(found(index, "places/po")).containsExactly("Pond");
    }

    @Test
    void whileNothingIsTypedTheirOrderStays() {
        assertThat(found(of("b", "a", "c"), " ")).containsExactly("b", "a", "c");
    }

    @Test
    void onlySoManyAreGivenTheBestOfThem() {
        final String[] titles = new String[200];
        for (int i = 0; i < titles.length; i++) {
            titles[i] = "a chapter with a pan in it " + i;
        }
        titles[150] = "Pan";
        assertThat(of(titles).find("pan", 3))
                .hasSize(3)
                .first()
                .extracting(Choice::title)
                .isEqualTo("Pan");
    }

    @Property
    void oneLetterTooFewIsForgivenInAnyLongWord(
            @ForAll @AlphaChars @StringLength(min = 6, max = 14) final String name) {
        final String lower = name.toLowerCase(java.util.Locale.ROOT);
        final String typed = lower.substring(0, 3) + lower.substring(4);
        assertThat(found(of(name), typed)).contains(name);
    }

    @Property
    void whatIsFoundNeverRepeatsItself(@ForAll @AlphaChars @StringLength(max = 6) final String typed) {
        assertThat(found(of("Anna", "Bela", "Anna and Bela", "Cara"), typed)).doesNotHaveDuplicates();
    }
}

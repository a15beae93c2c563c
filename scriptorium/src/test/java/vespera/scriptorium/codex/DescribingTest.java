package vespera.scriptorium.codex;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Who somebody is, is said by the text, not by somebody in it. */
class DescribingTest {

    private static final Entity ANNA =
            new Entity("entity:anna", Entity.Kind.CHARACTER, "Anna", List.of(), 3, 1, null, 1, "named often");

    private static Appearance at(final int order, final String passage, final boolean spoken) {
        return new Appearance(order, "a.md", "A", order + 1, 0, 4, "Anna", passage, spoken);
    }

    @Test
    void theFirstPassageThatIsToldIsTaken() {
        assertThat(Describing.of(
                        ANNA,
                        List.of(
                                at(0, "I never liked Anna.", true),
                                at(1, "“Anna went home,” said the ferryman.", false),
                                at(2, "Anna went home.", false)),
                        List.of()))
                .isEqualTo("Anna went home.");
    }

    @Test
    void whereOnlyOthersSpeakOfHerNothingIsSaid() {
        assertThat(Describing.of(ANNA, List.of(at(0, "I never liked Anna.", true)), List.of()))
                .isEmpty();
    }

    @Test
    void anOccupationThatSomebodyClaimsIsNotTaken() {
        final Appearance said = at(0, "Anna is a glazier, he said.", true);
        assertThat(Describing.of(
                        ANNA,
                        List.of(said, at(1, "Anna, the miller's daughter, went home.", false)),
                        List.of(new Attribute("occupation", "glazier", said, 0.5))))
                .isEqualTo("Anna, the miller's daughter, went home.");
    }
}

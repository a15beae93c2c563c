package vespera.desktop.artifactview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import vespera.scriptorium.artifacts.Artifact;

/** A way of looking is kept and comes back the same. */
class LookingTest {

    @Provide
    Arbitrary<Looking> lookings() {
        final Arbitrary<Set<Artifact.Type>> types =
                Arbitraries.of(Artifact.Type.class).set();
        final Arbitrary<String> words = Arbitraries.strings()
                .ofMaxLength(20)
                .map(s -> s.replaceAll("\\R", " ").strip());
        return Combinators.combine(
                        Arbitraries.of(Grouping.class),
                        words,
                        types,
                        Arbitraries.integers().between(0, 9_999),
                        words)
                .as(Looking::new);
    }

    @Property
    void whatIsKeptComesBack(@ForAll("lookings") final Looking looking) {
        assertThat(Looking.read(looking.written())).isEqualTo(looking);
    }

    @Property
    void whateverStandsThereIsRead(@ForAll final String kept) {
        assertThat(Looking.read(kept).grouping()).isNotNull();
    }

    @Test
    void whatIsNotKnownStaysAsItIs() {
        assertThat(Looking.read("by SOMETHING\ndays many\ncolour red"))
                .isEqualTo(Looking.ALL.of(EnumSet.allOf(Artifact.Type.class)));
    }
}

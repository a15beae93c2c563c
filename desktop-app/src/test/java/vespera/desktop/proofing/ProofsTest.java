package vespera.desktop.proofing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vespera.scriptorium.proofing.Finding;

class ProofsTest {

    private static Finding finding(final int from, final int to) {
        return new Finding(from, to, Finding.Kind.SPELLING, "R", "wrong", List.of("right"));
    }

    @Test
    void whatIsBesideAChangeStaysMarkedAndMovesAlong() {
        final List<Finding> findings = List.of(finding(0, 3), finding(4, 7), finding(8, 11));
        assertThat(Proofs.moved("teh wod ist", findings, "teh woood ist"))
                .containsExactly(finding(0, 3), finding(10, 13));
        assertThat(Proofs.moved("teh wod ist", findings, "teh wod ist ")).containsExactly(finding(0, 3), finding(4, 7));
    }
}

package vespera.desktop.proofing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
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

    @Test
    void theHeadOfADocumentIsNotRead() {
        final List<String> text = List.of("---", "pov: Linnet", "---", "She wrote.", "---", "and more");
        assertThat(IntStream.range(0, text.size()).filter(line -> Proofs.inHead(line, text::get)))
                .containsExactly(0, 1, 2);
        assertThat(Proofs.inHead(1, List.of("# Title", "pov: Linnet")::get)).isFalse();
    }
}

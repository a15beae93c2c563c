package vespera.desktop.authorship;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vespera.scriptorium.journal.Actor;

class SharesTest {

    @Test
    void theLineNamesTheLargestPartFirst() {
        final Stretches<Hand> hands = Stretches.<Hand>none()
                .put(0, 11, new Hand(Actor.outside(), 2, 0))
                .put(11, 93, new Hand(Actor.person("Ada"), 1, 0))
                .put(93, 100, new Hand(Actor.role("ollama:llama3.2"), 3, 0));
        assertThat(Shares.words(Shares.of(hands))).isEqualTo("82% Ada · 11% another program · 7% llama3.2");
    }

    @Test
    void roundingMakesNeitherMoreNorLessOfIt() {
        Stretches<Hand> hands = Stretches.none();
        for (int i = 0; i < 7; i++) {
            hands = hands.put(i, i + 1, new Hand(Actor.person("P" + i), 1, 0));
        }
        assertThat(Shares.of(hands).stream().mapToInt(Shares.Share::percent).sum())
                .isEqualTo(100);
    }

    @Test
    void aTraceIsNotCalledNothing() {
        final Stretches<Hand> hands = Stretches.<Hand>none()
                .put(0, 9_999, new Hand(Actor.person("Ada"), 1, 0))
                .put(9_999, 10_000, new Hand(Actor.imported("pasted"), 1, 0));
        assertThat(Shares.words(Shares.of(hands))).isEqualTo("99% Ada · 1% import, pasted");
    }

    @Test
    void anEmptyTextIsNobodys() {
        assertThat(Shares.words(Shares.of(Stretches.none()))).isEqualTo("Nothing is written yet");
    }
}

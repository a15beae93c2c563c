package vespera.desktop.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vespera.desktop.writing.TextSearch.Match;

class TextSearchTest {

    @Test
    void everyMatchIsFoundInCodePoints() {
        assertThat(TextSearch.all("🌊 Sea, sea, SEA", "sea", false))
                .containsExactly(new Match(2, 5), new Match(7, 10), new Match(12, 15));
        assertThat(TextSearch.all("🌊 Sea, sea, SEA", "sea", true)).containsExactly(new Match(7, 10));
        assertThat(TextSearch.all("a.b", ".", true)).containsExactly(new Match(1, 2));
        assertThat(TextSearch.all("sea", "", true)).isEmpty();
    }

    @Test
    void theNextAndTheOneBeforeGoAroundTheEnds() {
        final List<Match> matches = List.of(new Match(2, 5), new Match(7, 10));
        assertThat(TextSearch.next(matches, 5)).isEqualTo(1);
        assertThat(TextSearch.next(matches, 8)).isZero();
        assertThat(TextSearch.previous(matches, 7)).isZero();
        assertThat(TextSearch.previous(matches, 2)).isEqualTo(1);
        assertThat(TextSearch.next(List.of(), 0)).isEqualTo(-1);
        assertThat(TextSearch.previous(List.of(), 0)).isEqualTo(-1);
    }
}

package vespera.desktop.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vespera.desktop.finding.TextSearch.Match;

class TextSearchTest {

    @Test
    void everyMatchIsFoundInCodePoints() {
        assertThat(TextSearch.all("🌊 Sea, sea, SEA", new Wanted("sea", false, false, false)))
                .containsExactly(new Match(2, 5), new Match(7, 10), new Match(12, 15));
        assertThat(TextSearch.all("🌊 Sea, sea, SEA", new Wanted("sea", true, false, false)))
                .containsExactly(new Match(7, 10));
        assertThat(TextSearch.all("a.b", new Wanted(".", true, false, false))).containsExactly(new Match(1, 2));
        assertThat(TextSearch.all("sea", new Wanted("", true, false, false))).isEmpty();
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

    @Test
    void wholeWordsAndExpressions() {
        assertThat(TextSearch.all("sea season sea's", new Wanted("sea", true, true, false)))
                .containsExactly(new Match(0, 3), new Match(11, 14));
        assertThat(TextSearch.all("a\n\nb", new Wanted("^$", true, false, true)))
                .isEmpty();
        assertThat(new Wanted("(", true, false, true).broken()).isTrue();
        assertThat(TextSearch.replaced("Ann Lee, Bo Ek", new Wanted("(\\w+) (\\w+)", true, false, true), "$2 $1"))
                .isEqualTo("Lee Ann, Ek Bo");
        assertThat(TextSearch.replaced("a $1 b", new Wanted("$1", true, false, false), "\\n"))
                .isEqualTo("a \\n b");
    }

    @Test
    void anExpressionThatWouldNeverEndIsGivenUp() {
        final Wanted endless = new Wanted("(a+)+\\1c", true, false, true);
        final String text = "a".repeat(60) + "b";

        assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> assertThatThrownBy(() -> TextSearch.all(new Limited(text, 100), endless))
                        .isInstanceOf(Limited.Over.class));
        assertThat(TextSearch.all(new Limited("aab", 10_000), new Wanted("a+", true, false, true)))
                .containsExactly(new Match(0, 2));
    }
}

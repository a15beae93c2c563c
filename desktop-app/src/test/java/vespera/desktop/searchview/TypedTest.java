package vespera.desktop.searchview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import vespera.scriptorium.search.Highlight;
import vespera.scriptorium.search.Query;

/** What stands in the field, and the passage that is shown. */
class TypedTest {

    @Test
    void theLastWordMayGoOnUnlessItIsFinished() {
        assertThat(new Typed("glass orch").going()).isEqualTo("glass orch*");
        assertThat(new Typed("glass ").going()).isEqualTo("glass ");
        assertThat(new Typed("\"glass orchard\"").going()).isEqualTo("\"glass orchard\"");
        assertThat(new Typed("glass tag:dra").going()).isEqualTo("glass tag:dra");
        assertThat(new Typed("glass*").going()).isEqualTo("glass*");
        assertThat(new Typed("  ").going()).isEqualTo("  ");
    }

    @Test
    void aDateTakesThePlaceOfTheOneBefore() {
        final LocalDate day = LocalDate.of(2026, 11, 2);
        final Typed since = new Typed("glass after:2020 before:2024").since(Optional.of(day));
        assertThat(since.text()).isEqualTo("glass after:2026-11-02");
        assertThat(since.since(Optional.empty()).text()).isEqualTo("glass");
    }

    @Test
    void anExcludingFilterIsTakenOffByItself() {
        final Typed typed = new Typed("glass -tag:draft tag:draft");
        final Query.Filter excluding = typed.filters().getFirst();
        assertThat(excluding.excluded()).isTrue();
        assertThat(typed.without(excluding).text()).isEqualTo("glass tag:draft");
    }

    @Property
    void aFilterPutInAndTakenOutLeavesTheQueryAsItWas(@ForAll final String text) {
        final Typed typed = new Typed(new Typed(text).since(Optional.empty()).text());
        if (!typed.has(Query.Field.TYPE, "md")
                && Query.parse(typed.text()).clauses().size() < 60) {
            final Typed with = typed.toggled(Query.Field.TYPE, "md");
            assertThat(Query.parse(with.toggled(Query.Field.TYPE, "md").text()))
                    .isEqualTo(Query.parse(Query.parse(typed.text()).print()));
        }
    }

    private static String shown(final String passage, final Highlight... highlights) {
        return new Highlighted(passage, List.of(highlights))
                .pieces().stream()
                        .map(p -> p.found() ? "[" + p.text() + "]" : p.text())
                        .collect(Collectors.joining());
    }

    @Test
    void whatIsFoundIsMarkedByCodePoints() {
        assertThat(shown("🖋 the glass orchard", new Highlight(6, 11))).isEqualTo("🖋 the [glass] orchard");
        assertThat(shown("glass", new Highlight(0, 5))).isEqualTo("[glass]");
        assertThat(shown("no marks")).isEqualTo("no marks");
    }

    @Test
    void signsOfHeadingsAndBreaksAreLeftOut() {
        assertThat(shown("## The  glass\n> orchard", new Highlight(8, 13), new Highlight(16, 23)))
                .isEqualTo("The [glass] [orchard]");
    }

    @Test
    void signsOfLinksAndBoldTextAreLeftOut() {
        assertThat(shown("**the** [[glass|Glass]] a*b", new Highlight(10, 15))).isEqualTo("the [glass]|Glass a*b");
    }

    @Property
    void noHighlightBreaksAPassage(@ForAll final String text, @ForAll final int from, @ForAll final int to) {
        assertThat(shown(text, new Highlight(from, to))).isNotNull();
    }
}

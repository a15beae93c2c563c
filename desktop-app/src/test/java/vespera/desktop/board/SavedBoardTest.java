package vespera.desktop.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import vespera.desktop.board.BoardFilter.When;
import vespera.desktop.board.BoardFilter.Who;
import vespera.scriptorium.tasks.Priority;

class SavedBoardTest {

    @Property(tries = 300)
    void whatIsKeptReadsAsItWas(@ForAll("boards") final SavedBoard board) {
        assertThat(SavedBoard.read(board.text())).isEqualTo(board);
    }

    @Test
    void nothingIsAllCardsAndUnknownLinesArePassedOver() {
        assertThat(SavedBoard.read("")).isEqualTo(new SavedBoard(BoardFilter.ALL, Grouping.NONE));
        assertThat(SavedBoard.read("later thing\nblocked\nlanes tag"))
                .isEqualTo(new SavedBoard(BoardFilter.ALL.withBlocked(true), Grouping.of(Grouping.Kind.TAG)));
    }

    @Provide
    Arbitrary<SavedBoard> boards() {
        final Arbitrary<String> words = Arbitraries.of("salt", "Isaure Corvay", "due today", "#tag", "ä: b");
        final Arbitrary<Who> who = Arbitraries.oneOf(
                Arbitraries.just(new Who.Anyone()), Arbitraries.just(new Who.Nobody()), words.map(Who.One::new));
        final Arbitrary<Set<String>> tags = Arbitraries.of("a", "b/c", "ä").set();
        final Arbitrary<Grouping> grouping = Arbitraries.oneOf(
                Arbitraries.of(Grouping.Kind.NONE, Grouping.Kind.TAG, Grouping.Kind.CAST)
                        .map(Grouping::of),
                words.map(Grouping::fact));
        return Combinators.combine(
                        Arbitraries.oneOf(words, Arbitraries.just("")),
                        who,
                        tags,
                        Arbitraries.of(Priority.class).set(),
                        Arbitraries.of(When.class),
                        Arbitraries.of(true, false),
                        grouping)
                .as((text, one, all, priorities, due, blocked, by) ->
                        new SavedBoard(new BoardFilter(text, one, new TreeSet<>(all), priorities, due, blocked), by));
    }
}

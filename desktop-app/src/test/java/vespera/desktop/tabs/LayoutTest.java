package vespera.desktop.tabs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import vespera.scriptorium.documents.DocumentId;

/** What stands in which tab of which half, whatever is done to them. */
class LayoutTest {

    private static final DocumentId ONE = DocumentId.of("01890000-0000-7000-8000-000000000001");
    private static final DocumentId TWO = DocumentId.of("01890000-0000-7000-8000-000000000002");
    private static final DocumentId THREE = DocumentId.of("01890000-0000-7000-8000-000000000003");

    /** Something that can be done to a layout; numbers choose the tab and the half. */
    private record Deed(int kind, int which, int where) {

        Layout to(final Layout now) {
            final DocumentId document = List.of(ONE, TWO, THREE).get(which % 3);
            final String view = List.of("board", "mindmap", "home").get(which % 3);
            final int half = where % now.halves().size();
            final Layout.Place place =
                    new Layout.Place(half, which % now.halves().get(half).tabs().size());
            return switch (kind) {
                case 0 -> now.show(view);
                case 1 -> now.open(document);
                case 2 -> now.openKept(Tab.of(document));
                case 3 -> now.openBeside(Tab.of(document));
                case 4 -> now.openBeside(Tab.of(view));
                case 5 -> now.close(place);
                case 6 -> now.move(place, (where + 1) % now.halves().size(), which);
                case 7 -> now.moveAcross(place);
                case 8 -> now.split(where % 2 == 0);
                case 9 -> now.join();
                case 10 -> now.next(which - 1);
                case 11 -> now.keep(place);
                case 12 -> now.turned(half, where % 3 == 0 ? Optional.empty() : Optional.of(document));
                case 13 -> now.closeOthers();
                case 14 -> now.openHere(Tab.of(document));
                default -> now.other();
            };
        }
    }

    @Test
    void aViewOfSeveralTabsComesBackWhereItWasLeft() {
        final Layout layout =
                Layout.of("home").openKept(Tab.of(ONE)).openKept(Tab.of(TWO)).openKept(Tab.of("board"));
        assertThat(layout.show("writing").tab().same(Tab.of(ONE))).isTrue();
        assertThat(layout.show("writing", Optional.of(Tab.of(TWO))).tab().same(Tab.of(TWO)))
                .isTrue();
        assertThat(layout.show("writing", Optional.of(Tab.of(THREE))).tab().view())
                .isEqualTo("writing");
        assertThat(layout.show("board", Optional.of(Tab.of(TWO))).tab().view()).isEqualTo("board");
    }

    @Provide
    Arbitrary<List<Deed>> deeds() {
        final Arbitrary<Integer> kinds = Arbitraries.integers().between(0, 15);
        final Arbitrary<Integer> small = Arbitraries.integers().between(0, 5);
        return net.jqwik.api.Combinators.combine(kinds, small, small)
                .as(Deed::new)
                .list()
                .ofMaxSize(40);
    }

    private static void sound(final Layout layout) {
        assertThat(layout.halves()).hasSizeBetween(1, 2);
        assertThat(layout.active()).isBetween(0, layout.halves().size() - 1);
        final List<String> shown = new ArrayList<>();
        for (final Half half : layout.halves()) {
            assertThat(half.tabs()).isNotEmpty();
            assertThat(half.front()).isBetween(0, half.tabs().size() - 1);
            half.tabs().stream()
                    .filter(tab -> !tab.blank())
                    .forEach(tab -> shown.add(tab.kept().written()));
        }
        assertThat(shown).doesNotHaveDuplicates();
        assertThat(layout.halves().stream().map(Half::slot).distinct())
                .hasSize(layout.halves().size());
    }

    @Property(tries = 500)
    void nothingStandsTwiceAndNoHalfIsWithoutATab(@ForAll("deeds") final List<Deed> deeds) {
        Layout now = Layout.of("home");
        for (final Deed deed : deeds) {
            now = deed.to(now);
            sound(now);
        }
        final Layout last = now;
        final Layout again = Layout.read(last.written(), tab -> true).orElseThrow();
        assertThat(again.written()).isEqualTo(last.written());
        assertThat(again.tab().same(last.tab())).isTrue();
    }

    @Test
    void whatPassesMakesWayAndWhatIsKeptStays() {
        final Layout looked = Layout.of("home").open(ONE).open(TWO);
        assertThat(looked.half().tabs()).hasSize(1);
        final Layout written = looked.keep(new Layout.Place(0, 0)).open(THREE);
        assertThat(written.half().tabs())
                .extracting(Tab::document)
                .containsExactly(Optional.of(TWO), Optional.of(THREE));
    }

    @Test
    void whatStandsInTheOtherHalfIsGoneToAndNotOpenedTwice() {
        final Layout beside = Layout.of("home").open(ONE).openBeside(Tab.of(TWO));
        assertThat(beside.split()).isTrue();
        assertThat(beside.tab().document()).contains(TWO);
        final Layout back = beside.open(ONE);
        assertThat(back.active()).isZero();
        assertThat(back.halves().get(1).tab().document()).contains(TWO);
    }

    @Test
    void aHalfGoesWithItsLastTabAndTheOtherBecomesTheFirst() {
        final Layout beside = Layout.of("home").open(ONE).openBeside(Tab.of(TWO));
        final Layout closed = beside.close(new Layout.Place(0, 0));
        assertThat(closed.split()).isFalse();
        assertThat(closed.half().slot()).isZero();
        assertThat(closed.tab().document()).contains(TWO);
        assertThat(closed.close(new Layout.Place(0, 0)).tab().view()).isEqualTo(Tab.BLANK);
    }

    @Test
    void whatIsNotThereAnyMoreIsLeftOutWhenItComesBack() {
        final Layout before = Layout.of("board")
                .keep(new Layout.Place(0, 0))
                .open(ONE)
                .keep(new Layout.Place(0, 1))
                .open(TWO);
        final Layout again = Layout.read(
                        before.written(), tab -> !tab.document().equals(Optional.of(ONE)))
                .orElseThrow();
        assertThat(again.half().tabs()).hasSize(2);
        assertThat(again.tab().document()).contains(TWO);
        assertThat(Layout.read("nonsense", tab -> true)).isEmpty();
        assertThat(Layout.read(before.written(), tab -> false)).isEmpty();
    }
}

package vespera.desktop.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.Workflow;

class FieldLayoutTest {

    private final Tree tree = new Tree();
    private final Task one = tree.put(tree.add("One", "todo", null, 1).withAssignee("Ada"));
    private final Task two = tree.put(tree.add("Two", "todo", null, 2).withAssignee("Bo"));
    private final Task three = tree.put(tree.add("Three", "todo", null, 3).withAssignee("Bo"));
    private final BoardViewModel model =
            new BoardViewModel(Workflow::standard, tree::tree, () -> LocalDate.of(2026, 11, 21));

    private FieldLayout layout() {
        return new FieldLayout(model.board(), card -> 50);
    }

    private List<String> between(final double from, final double to) {
        return layout().between(1, from, to).stream().map(p -> p.card().title()).toList();
    }

    @Test
    void cardsLieBelowEachOtherAndOnlyThoseInSightAreGiven() {
        assertThat(layout().of(two.id()).orElseThrow().y()).isEqualTo(60);
        assertThat(layout().height(1)).isEqualTo(176);
        assertThat(between(0, 400)).containsExactly("One", "Two", "Three");
        assertThat(between(55, 100)).containsExactly("Two");
        assertThat(between(105, 117)).containsExactly("Two");
        assertThat(between(500, 900)).isEmpty();
    }

    @Test
    void aDropCountsTheCardsThatStay() {
        assertThat(layout().drop(1, 0, Set.of(three.id())).row()).isZero();
        assertThat(layout().drop(1, 90, Set.of(three.id())).row()).isEqualTo(2);
        assertThat(layout().drop(1, 90, Set.of(one.id())).row()).isEqualTo(1);
        assertThat(layout().drop(1, 9000, Set.of(one.id())).row()).isEqualTo(2);
        assertThat(layout().drop(4, 300, Set.of(one.id()))).isEqualTo(new FieldLayout.Drop(0, 4, 0, 2));
    }

    @Test
    void lanesLieBelowEachOtherWithAHeadEach() {
        model.groupingProperty().set(Grouping.of(Grouping.Kind.ASSIGNEE));
        final double second = layout().head(1);
        assertThat(layout().head(0)).isZero();
        assertThat(layout().of(one.id()).orElseThrow().y()).isGreaterThanOrEqualTo(FieldLayout.HEAD);
        assertThat(layout().of(two.id()).orElseThrow().y()).isGreaterThan(second + FieldLayout.HEAD - 1);
        assertThat(layout().drop(1, second + 5, Set.of()).swim()).isEqualTo(1);
        assertThat(layout().drop(0, second - 5, Set.of(one.id())))
                .extracting(FieldLayout.Drop::swim, FieldLayout.Drop::row)
                .containsExactly(0, 0);
        model.fold("Bo");
        assertThat(layout().of(two.id())).isEmpty();
        assertThat(layout().drop(1, second + 5, Set.of()).row()).isEqualTo(2);
    }
}

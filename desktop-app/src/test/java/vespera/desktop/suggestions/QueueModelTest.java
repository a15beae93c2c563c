package vespera.desktop.suggestions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import vespera.desktop.suggestions.Row.Standing;
import vespera.scriptorium.suggestions.Kind;
import vespera.scriptorium.suggestions.Suggestion;

/** The queue: groups, filters, and nothing that moves under the cursor. No nodes. */
class QueueModelTest {

    private final QueueModel model = new QueueModel(UnaryOperator.identity());

    private List<String> keys() {
        return model.rowsProperty().get().stream().map(Row::key).toList();
    }

    private Standing standing(final Suggestion one) {
        return model.rowsProperty().get().stream()
                .filter(row -> row.key().equals(one.id()))
                .map(row -> ((Row.Item) row).standing())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void groupedByKindWithCounts() {
        final Suggestion tag = Made.one(Kind.TAG, "a1.md", "#draft", "");
        model.arrived(List.of(Made.mention(1), tag, Made.mention(2)));
        assertThat(keys())
                .containsExactly(
                        "kind:MENTION", Made.mention(1).id(), Made.mention(2).id(), "kind:TAG", tag.id());
        assertThat(model.countsProperty().get()).containsEntry(Kind.MENTION, 2).containsEntry(Kind.TAG, 1);
    }

    @Test
    void whileSheWorksNewOnesWaitAndGoneOnesStayInTheirPlace() {
        model.arrived(Made.mentions(0, 4));
        model.touch();
        model.arrived(List.of(Made.mention(9), Made.mention(0), Made.mention(2), Made.mention(3)));
        assertThat(keys()).hasSize(5).endsWith(Made.mention(3).id());
        assertThat(standing(Made.mention(1))).isEqualTo(Standing.GONE);
        assertThat(model.waitingProperty().get()).isEqualTo(1);
        assertThat(model.countsProperty().get()).containsEntry(Kind.MENTION, 3);
        model.takeIn();
        assertThat(keys().get(1)).isEqualTo(Made.mention(9).id());
        assertThat(keys()).doesNotContain(Made.mention(1).id());
        assertThat(model.waitingProperty().get()).isZero();
    }

    @Test
    void untouchedItFollowsByItself() {
        model.arrived(Made.mentions(0, 2));
        model.arrived(Made.mentions(1, 5));
        assertThat(keys()).containsExactlyElementsOf(rows(Made.mentions(1, 5)));
        assertThat(model.waitingProperty().get()).isZero();
    }

    private static List<String> rows(final List<Suggestion> mentions) {
        final List<String> keys = new ArrayList<>(List.of("kind:MENTION"));
        mentions.forEach(one -> keys.add(one.id()));
        return keys;
    }

    @Test
    void whatIsAcceptedGoesAndUndoneComesBackToItsPlace() {
        model.arrived(Made.mentions(0, 5));
        final List<String> ids = List.of(Made.mention(2).id());
        model.begin(ids);
        assertThat(standing(Made.mention(2))).isEqualTo(Standing.BUSY);
        model.done(ids);
        model.arrived(List.of(Made.mention(0), Made.mention(1), Made.mention(3), Made.mention(4)));
        assertThat(keys()).hasSize(5).doesNotContain(Made.mention(2).id());
        model.arrived(Made.mentions(0, 5));
        assertThat(keys()).containsExactlyElementsOf(rows(Made.mentions(0, 5)));
        assertThat(model.waitingProperty().get()).isZero();
    }

    @Test
    void whatIsRefusedIsOpenAgain() {
        model.arrived(Made.mentions(0, 2));
        model.begin(List.of(Made.mention(0).id()));
        model.refused(List.of(Made.mention(0).id()));
        assertThat(standing(Made.mention(0))).isEqualTo(Standing.OPEN);
    }

    @Test
    void thePassageAroundItWasEditedSoItsLikeTakesItsPlace() {
        model.arrived(Made.mentions(0, 3));
        model.touch();
        final Suggestion edited = Made.one(Kind.MENTION, "a1.md", "b1.md", "names b1, in other words");
        model.arrived(List.of(Made.mention(0), Made.mention(2), edited));
        assertThat(keys().get(2)).isEqualTo(edited.id());
        assertThat(model.waitingProperty().get()).isZero();
    }

    @Test
    void filteredByKindByDocumentAndByWords() {
        model.arrived(List.of(
                Made.mention(1), Made.one(Kind.TAG, "a1.md", "#draft", ""), Made.one(Kind.TAG, "c.md", "#lamp", "")));
        model.kindProperty().set(Optional.of(Kind.TAG));
        assertThat(keys()).hasSize(3).startsWith("kind:TAG");
        assertThat(model.countsProperty().get())
                .as("the other kinds are still counted")
                .containsEntry(Kind.MENTION, 1);
        model.aboutProperty().set(Optional.of("a1.md"));
        assertThat(keys()).hasSize(2);
        model.kindProperty().set(Optional.empty());
        assertThat(keys()).hasSize(4);
        model.wordsProperty().set("NAMES b1");
        assertThat(keys()).containsExactly("kind:MENTION", Made.mention(1).id());
    }

    @Test
    void theNextInHandIsTheOneAfterThoseThatGo() {
        model.arrived(Made.mentions(0, 4));
        assertThat(model.after(List.of(Made.mention(1).id(), Made.mention(2).id()))
                        .orElseThrow()
                        .key())
                .isEqualTo(Made.mention(3).id());
        assertThat(model.after(List.of(Made.mention(3).id())).orElseThrow().key())
                .isEqualTo(Made.mention(2).id());
        assertThat(model.after(Made.mentions(0, 4).stream().map(Suggestion::id).toList()))
                .isEmpty();
    }

    @Property(tries = 200)
    void aListIsTurnedIntoAnyOther(
            @ForAll @Size(max = 60) final List<@IntRange(max = 99) Integer> first,
            @ForAll @Size(max = 60) final List<@IntRange(max = 99) Integer> second) {
        final ObservableList<Row> list = FXCollections.observableArrayList(items(first));
        Patch.apply(list, items(second));
        assertThat(list).isEqualTo(items(second));
    }

    private static List<Row> items(final List<Integer> numbers) {
        return numbers.stream()
                .distinct()
                .<Row>map(n -> new Row.Item(Made.mention(n), Standing.OPEN))
                .toList();
    }
}

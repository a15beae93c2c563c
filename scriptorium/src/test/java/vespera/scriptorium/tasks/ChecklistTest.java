package vespera.scriptorium.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

final class ChecklistTest {

    @Test
    void readsItemsWithEveryKindOfBulletAndNoneInCode() {
        final Checklist list =
                Checklist.of("Intro\n- [ ] ink\n  * [x] nib\r\n3. [X] paper\n```\n- [ ] code\n```\n- [] no\n- [ ]\n");
        assertThat(list.items())
                .containsExactly(
                        new Checklist.Item(1, "ink", false),
                        new Checklist.Item(2, "nib", true),
                        new Checklist.Item(3, "paper", true));
        assertThat(list.done()).isEqualTo(2);
        assertThat(list.total()).isEqualTo(3);
    }

    @Test
    void addsAfterTheLastItemElseAtTheEnd() {
        assertThat(Checklist.add("", "a")).isEqualTo("- [ ] a");
        assertThat(Checklist.add("text\n", "a b")).isEqualTo("text\n\n- [ ] a b");
        assertThat(Checklist.add("- [x] a\n\nend", "b")).isEqualTo("- [x] a\n- [ ] b\n\nend");
    }

    @Property
    void tickingThereAndBackGivesTheSameNotesAndChangesOneItem(
            @ForAll("notes") final String notes, @ForAll final byte pick) {
        final List<Checklist.Item> items = Checklist.of(notes).items();
        Assume.that(!items.isEmpty());
        final int index = Math.floorMod(pick, items.size());
        final boolean was = items.get(index).done();
        final String other = Checklist.tick(notes, index, !was);
        assertThat(Checklist.of(other).items().get(index).done()).isEqualTo(!was);
        assertThat(other.length()).isEqualTo(notes.length());
        assertThat(Checklist.tick(other, index, was).replace('X', 'x')).isEqualTo(notes.replace('X', 'x'));
        assertThat(Checklist.of(other).done()).isEqualTo(Checklist.of(notes).done() + (was ? -1 : 1));
    }

    @Provide
    Arbitrary<String> notes() {
        return Arbitraries.of(
                        "- [ ] ink", "* [x] nib\r", " 1) [X] a [ ] b", "```", "~~~~", "text", "", "- [ ]", "- [?] no")
                .list()
                .ofMaxSize(9)
                .map(lines -> String.join("\n", lines));
    }
}

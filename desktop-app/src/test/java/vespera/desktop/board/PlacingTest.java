package vespera.desktop.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import vespera.scriptorium.tasks.Task;

class PlacingTest {

    @Property(tries = 300)
    void aCardLandsExactlyWhereItWasDropped(
            @ForAll @Size(max = 40) final List<@IntRange(min = 1, max = 4) Integer> orders,
            @ForAll @IntRange(min = 0, max = 40) final int wanted) {
        final Tree tree = new Tree();
        for (int i = 0; i < orders.size(); i++) {
            tree.add("card " + i, "todo", null, orders.get(i));
        }
        final Task moved = tree.add("moved", "doing", null, 2);
        final List<Task> column = tree.tree().live().stream()
                .filter(t -> "todo".equals(t.status()))
                .toList();
        final int index = Math.min(wanted, column.size());
        final List<String> expected =
                new ArrayList<>(column.stream().map(Task::title).toList());
        expected.add(index, "moved");

        Placing.at(column, moved.id(), index).forEach(step -> tree.place(step, "todo"));

        assertThat(tree.column("todo")).isEqualTo(expected);
    }
}

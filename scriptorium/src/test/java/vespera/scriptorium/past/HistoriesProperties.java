package vespera.scriptorium.past;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskId;
import vespera.scriptorium.tasks.TaskTree;

/** Devices that worked apart come to the same state, whoever hears of whom first. */
final class HistoriesProperties {

    @Property(tries = 300)
    void in_whatever_order_and_grouping_histories_are_merged_the_state_is_the_same(
            @ForAll @Size(max = 20) final List<@IntRange(max = Device.MOST) Integer> start,
            @ForAll @Size(max = 20) final List<@IntRange(max = Device.MOST) Integer> ones,
            @ForAll @Size(max = 20) final List<@IntRange(max = Device.MOST) Integer> twos,
            @ForAll @Size(max = 20) final List<@IntRange(max = Device.MOST) Integer> threes,
            @ForAll @LongRange(max = 40) final long ahead,
            @ForAll final boolean copied) {
        final Device first = new Device("aa");
        start.forEach(first::act);
        final Device second = first.copy(copied ? "aa" : "bb", ahead);
        final Device third = first.copy("cc", 0);
        ones.forEach(first::act);
        twos.forEach(second::act);
        threes.forEach(third::act);
        final List<Entry> a = first.entries();
        final List<Entry> b = second.entries();
        final List<Entry> c = third.entries();
        final Histories histories = new Histories(Device.CODEC);
        assertThat(histories.problems(Histories.merged(List.of(a, b, c)))).isEmpty();

        final Past together =
                histories.together(Histories.merged(List.of(a, b, c))).past();
        assertThat(histories.together(Histories.merged(List.of(c, b, a))).past())
                .isEqualTo(together);
        assertThat(histories
                        .together(Histories.merged(List.of(Histories.merged(List.of(b, c)), a)))
                        .past())
                .isEqualTo(together);
        assertThat(histories
                        .together(Histories.merged(
                                List.of(Histories.merged(List.of(a, b)), Histories.merged(List.of(c, a)))))
                        .past())
                .isEqualTo(together);
        holds(together);
        nothingIsLost(together, List.of(first, second, third));
    }

    /** What is true of every state. */
    private static void holds(final Past past) {
        final List<Task> seen = new ArrayList<>();
        walk(past.tasks(), null, seen);
        assertThat(seen).containsExactlyInAnyOrderElementsOf(past.tasks().live());
        assertThat(past.tasks().live())
                .allSatisfy(t ->
                        assertThat(past.tasks().dependencyPath(t.id(), t.id())).hasSize(1));
        for (final Task task : past.tasks().all()) {
            for (final TaskId on : task.dependsOn()) {
                assertThat(past.tasks().dependencyPath(on, task.id())).isEmpty();
            }
        }
        assertThat(past.here()).extracting(Document::path).doesNotHaveDuplicates();
    }

    private static void walk(final TaskTree tree, final @Nullable TaskId parent, final List<Task> seen) {
        for (final Task child : tree.children(parent)) {
            seen.add(child);
            walk(tree, child.id(), seen);
        }
    }

    private static void nothingIsLost(final Past together, final List<Device> devices) {
        final Set<TaskId> tasks = new HashSet<>();
        together.tasks().all().forEach(t -> tasks.add(t.id()));
        for (final Device device : devices) {
            assertThat(tasks)
                    .containsAll(device.tasks().all().stream().map(Task::id).toList());
            assertThat(together.documents().keySet())
                    .containsAll(device.documents().keySet());
        }
    }

    @Property(tries = 200)
    void a_history_by_itself_is_told_as_it_stands(
            @ForAll @Size(max = 40) final List<@IntRange(max = Device.MOST) Integer> numbers) {
        final Device device = new Device("aa");
        numbers.forEach(device::act);
        final Histories.Together told =
                new Histories(Device.CODEC).together(Histories.merged(List.of(device.entries())));
        assertThat(told.adjusted()).isEmpty();
        assertThat(told.past().tasks()).isEqualTo(device.tasks());
        assertThat(told.past().documents()).isEqualTo(Map.copyOf(device.documents()));
    }
}

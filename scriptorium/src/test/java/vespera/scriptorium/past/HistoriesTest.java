package vespera.scriptorium.past;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskId;

/** What becomes of each kind of conflict. */
final class HistoriesTest {

    private static final int ONE_LATER = Device.KINDS * Device.OTHERS * Device.OTHERS;

    private final Device first = new Device("aa");

    /** What a device does: its kind, to which thing, with which other. */
    private static int number(final int kind, final int which, final int other) {
        return kind + Device.KINDS * (which + Device.OTHERS * other);
    }

    private Histories.Together together(final Device... devices) {
        final List<List<Entry>> all = new ArrayList<>();
        for (final Device device : devices) {
            all.add(device.entries());
        }
        return new Histories(Device.CODEC).together(Histories.merged(all));
    }

    @Test
    void of_two_names_the_later_one_stands() {
        first.act(number(0, 0, 0));
        final Device second = first.copy("bb", 0);
        first.act(number(2, 0, 0));
        second.act(number(2, 0, 0) + ONE_LATER);
        assertThat(together(first, second).past().tasks().all())
                .extracting(Task::title)
                .containsExactly("bb0");
        assertThat(together(second, first).adjusted()).isEmpty();
    }

    @Test
    void two_tasks_that_were_put_under_each_other_make_no_circle() {
        first.act(number(0, 0, 0));
        first.act(number(0, 0, 0));
        final Device second = first.copy("bb", 0);
        first.act(number(5, 0, 1));
        second.act(number(5, 1, 0) + ONE_LATER);
        final Histories.Together told = together(first, second);
        final TaskId top = told.past().tasks().children(null).getFirst().id();
        assertThat(told.past().tasks().children(null)).hasSize(1);
        assertThat(told.past().tasks().children(top)).hasSize(1);
        assertThat(told.adjusted()).extracting(Entry::device).containsExactly("bb");
    }

    @Test
    void what_was_put_under_a_task_that_was_archived_elsewhere_stays_in_sight() {
        first.act(number(0, 0, 0));
        final Device second = first.copy("bb", 0);
        second.act(number(1, 0, 0));
        first.act(number(8, 0, 0) + ONE_LATER);
        final Histories.Together told = together(first, second);
        assertThat(told.past().tasks().children(null)).extracting(Task::title).containsExactly("made 0");
        assertThat(told.past().tasks().all()).hasSize(2);
    }

    @Test
    void two_documents_at_one_path_are_both_kept() {
        final Device second = new Device("bb");
        first.act(number(11, 0, 3));
        second.act(number(11, 1, 3) + ONE_LATER);
        final Past past = together(second, first).past();
        assertThat(past.here()).extracting(Document::path).containsExactly("Note 3 (2).md", "Note 3.md");
        assertThat(past.here())
                .extracting(d -> d.state().hash())
                .containsExactly(
                        second.documents().values().iterator().next().state().hash(),
                        first.documents().values().iterator().next().state().hash());
    }

    @Test
    void a_changed_or_missing_entry_is_named() {
        for (int i = 0; i < 4; i++) {
            first.act(number(0, 0, i));
        }
        final Histories histories = new Histories(Device.CODEC);
        final List<Entry> entries = new ArrayList<>(first.entries());
        assertThat(histories.problems(entries)).isEmpty();
        final Entry gone = entries.remove(1);
        assertThat(histories.problems(entries)).containsExactly("What came before entry 3 of device aa is missing.");
        entries.add(new Entry(
                gone.sequence(),
                gone.id(),
                gone.device(),
                gone.time(),
                gone.origin(),
                gone.command(),
                gone.wordsHash(),
                gone.type(),
                gone.schema(),
                "{}",
                gone.payloadHash(),
                gone.previous(),
                gone.hash()));
        assertThat(histories.problems(entries)).containsExactly("Entry 2 of device aa was changed.");
    }

    @Test
    void what_one_has_erased_is_not_brought_back_by_the_other() {
        first.act(number(0, 0, 0));
        final Entry whole = first.entries().getFirst();
        final Entry erased = whole.erased(true);
        assertThat(Histories.merged(List.of(List.of(whole), List.of(erased)))).containsExactly(erased);
        assertThat(Histories.merged(List.of(List.of(erased), List.of(whole)))).containsExactly(erased);
        assertThat(new Histories(Device.CODEC).problems(List.of(erased))).isEmpty();
    }
}

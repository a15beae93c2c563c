package vespera.scriptorium.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vespera.scriptorium.journal.Origin;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.testing.Scriptorium;

/** That details, columns and arrangements are kept, shared and undone as one. */
final class DetailsTest {

    @TempDir
    private Path folder;

    @Test
    void a_detail_is_set_and_cleared_and_undone() {
        final Scriptorium all = new Scriptorium(folder);
        final Origin ada = all.ada();
        final Tasks tasks = all.tasks();
        final TaskId id = tasks.create(ada, NewTask.titled("The storm")).id();
        tasks.setDetail(ada, id, TaskDetail.COLOUR, "teal");
        assertThat(tasks.tree().find(id).orElseThrow().detail(TaskDetail.COLOUR))
                .contains("teal");
        tasks.setDetail(ada, id, TaskDetail.COLOUR, null);
        assertThat(tasks.tree().find(id).orElseThrow().details()).isEmpty();
        all.undo().undo(ada);
        assertThat(tasks.tree().find(id).orElseThrow().detail(TaskDetail.COLOUR))
                .contains("teal");
    }

    @Test
    void tags_are_tidied() {
        assertThat(TaskDetail.ofTags(List.of("#sea", "chapter one", "sea", " ")))
                .isEqualTo("chapter-one sea");
        assertThat(TaskDetail.tags("sea  chapter sea")).containsExactly("chapter", "sea");
    }

    @Test
    void many_tasks_are_one_command_that_undo_takes_back_whole() {
        final Scriptorium all = new Scriptorium(folder);
        final Origin ada = all.ada();
        final Tasks tasks = all.tasks();
        tasks.all(ada, "brought in a map", tree -> {
            final List<TaskEvent> made = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                final TaskId id = tasks.nextId();
                final TaskId parent = i == 0 ? null : made.get((i - 1) / 3).id();
                made.add(new TaskEvent.Created(
                        id,
                        new Task(
                                id,
                                "Topic " + i,
                                "",
                                null,
                                Priority.NORMAL,
                                null,
                                parent,
                                i + 1,
                                List.of(),
                                null,
                                Autonomy.HUMAN,
                                false)));
            }
            return made;
        });
        assertThat(tasks.tree().live()).hasSize(300);
        assertThat(all.undo().undo(ada).toString()).contains("brought in a map");
        assertThat(tasks.tree().live()).isEmpty();
    }

    @Test
    void columns_are_arranged_and_their_cards_find_a_home() {
        final Scriptorium all = new Scriptorium(folder);
        final Origin ada = all.ada();
        final Tasks tasks = all.tasks();
        final TaskId id = tasks.create(ada, NewTask.titled("The storm").withStatus("review"))
                .id();
        final List<Workflow.Column> fewer = new ArrayList<>(tasks.workflow().columns());
        fewer.removeIf(c -> c.status().equals("review"));
        fewer.set(0, new Workflow.Column("idea", "Seeds", 7, "teal"));
        tasks.setWorkflow(ada, new Workflow(fewer));
        assertThat(tasks.workflow()).isEqualTo(new Workflow(fewer));
        assertThat(tasks.tree().find(id).orElseThrow().status()).isEqualTo("doing");
        all.undo().undo(ada);
        assertThat(tasks.workflow()).isEqualTo(Workflow.standard());
        assertThat(tasks.tree().find(id).orElseThrow().status()).isEqualTo("review");
    }

    @Test
    void columns_that_make_no_board_are_refused() {
        final Scriptorium all = new Scriptorium(folder);
        final Origin ada = all.ada();
        final Tasks tasks = all.tasks();
        final Workflow.Column one = new Workflow.Column("idea", "Ideas", null);
        final List<Workflow> wrong = List.of(
                new Workflow(List.of()),
                new Workflow(List.of(one, one)),
                new Workflow(List.of(new Workflow.Column("idea", " ", null))),
                new Workflow(List.of(new Workflow.Column("a b", "Ideas", null))),
                new Workflow(List.of(new Workflow.Column("idea", "Ideas", 0))));
        for (final Workflow workflow : wrong) {
            assertThatThrownBy(() -> tasks.setWorkflow(ada, workflow)).isInstanceOf(Refused.class);
        }
        assertThat(tasks.workflow()).isEqualTo(Workflow.standard());
    }

    @Test
    void what_is_arranged_is_found_again_and_undone_together() {
        final Scriptorium all = new Scriptorium(folder);
        final Origin ada = all.ada();
        all.arrangement().set(ada, "ordered the binder", Map.of("binder/", "b\na", "binder/x", "1"));
        assertThat(all.arrangement().under("binder/")).hasSize(2);
        final Map<String, @Nullable String> cleared = new java.util.HashMap<>();
        Arrays.asList("binder/", "binder/x").forEach(key -> cleared.put(key, null));
        all.arrangement().set(ada, "unordered it", cleared);
        assertThat(all.arrangement().under("binder/")).isEmpty();
        all.undo().undo(ada);
        assertThat(all.arrangement().find("binder/")).contains("b\na");
    }
}

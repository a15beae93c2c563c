package vespera.scriptorium.binder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.goals.Goals;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.links.LinkRewriting;
import vespera.scriptorium.testing.Scriptorium;

/** Whole folders under other names and in other places. */
@SuppressWarnings("NullAway.Init")
final class RelocatingTest {

    @TempDir
    private Path folder;

    private Scriptorium s;
    private Relocating relocating;

    @BeforeEach
    void open() {
        s = new Scriptorium(folder);
        relocating = new Relocating(
                s.gate(),
                s.documents(),
                s.arrangement(),
                new LinkRewriting(s.gate(), s.documents(), s.links(), s.tasks()));
    }

    @AfterEach
    void close() {
        s.close();
    }

    private void make(final String path, final String text) {
        s.documents().create(s.ada(), path, text);
    }

    private Relocation move(final Map<String, String> folders) {
        final Relocation plan =
                relocating.plan(new Relocation.Wish("moved things", folders, Map.of(), Optional.empty()));
        relocating.accept(s.ada(), plan, true);
        return plan;
    }

    private List<String> paths() {
        return s.documents().catalogue().here().stream()
                .map(Document::path)
                .sorted()
                .toList();
    }

    @Test
    void a_folder_is_renamed_and_links_orders_and_goals_go_along_as_one_step() {
        make("Part I/One.md", "to [two](Two.md), [out](../Notes.md) and [[Part I/deep/Three|three]]\n");
        make("Part I/Two.md", "back [[One]]\n");
        make("Part I/deep/Three.md", "up [one](../One.md)\n");
        make("Notes.md", "see [one](Part%20I/One.md), [[One]] and [[Part I/deep/Three#x]]\n");
        make("Map.canvas", """
                {"nodes":[{"id":"a","type":"file","file":"Part I/One.md","x":0,"y":0,"width":9,"height":9},
                {"id":"b","type":"file","file":"Part I/Two.md","x":9,"y":0,"width":9,"height":9}],"edges":[]}
                """);
        s.arrangement().set(s.ada(), "arranged", Map.of("binder/", "Part I/\nNotes.md\n", "binder/Part I", "deep/\n"));
        final Goals goals = new Goals(s.arrangement());
        goals.set(s.ada(), new Goals.Goal(new Goals.About.OfFolder("Part I"), 500, null), "Part I");
        final List<String> before = paths();

        final Relocation plan = move(Map.of("Part I", "First Part"));

        assertThat(paths())
                .containsExactly(
                        "First Part/One.md", "First Part/Two.md", "First Part/deep/Three.md", "Map.canvas", "Notes.md");
        assertThat(s.onDisk("Notes.md"))
                .isEqualTo("see [one](First%20Part/One.md), [[One]] and [[First Part/deep/Three#x]]\n");
        assertThat(s.onDisk("First Part/One.md"))
                .isEqualTo("to [two](Two.md), [out](../Notes.md) and [[First Part/deep/Three|three]]\n");
        assertThat(s.onDisk("First Part/deep/Three.md")).isEqualTo("up [one](../One.md)\n");
        assertThat(s.onDisk("Map.canvas")).contains("First Part/One.md", "First Part/Two.md");
        assertThat(plan.links().links()).isEqualTo(5);
        assertThat(s.arrangement().find("binder/")).hasValue("First Part/\nNotes.md\n");
        assertThat(s.arrangement().find("binder/First Part")).hasValue("deep/\n");
        assertThat(s.arrangement().find("binder/Part I")).isEmpty();
        assertThat(goals.all()).extracting(Goals.Goal::about).containsExactly(new Goals.About.OfFolder("First Part"));
        assertThat(folder.resolve("Part I")).doesNotExist();

        assertThat(s.undo().undo(s.ada())).hasValue("moved things");
        assertThat(paths()).isEqualTo(before);
        assertThat(s.onDisk("Notes.md")).isEqualTo("see [one](Part%20I/One.md), [[One]] and [[Part I/deep/Three#x]]\n");
        assertThat(s.arrangement().find("binder/Part I")).hasValue("deep/\n");
        assertThat(folder.resolve("First Part")).doesNotExist();
        s.undo().redo(s.ada());
        assertThat(s.onDisk("First Part/Two.md")).isEqualTo("back [[One]]\n");
        assertThat(folder.resolve("Part I")).doesNotExist();
    }

    @Test
    void a_folder_goes_into_another_with_its_ways_out() {
        make("A/in.md", "[out](../B/there.md) [[B/there]]\n");
        make("B/there.md", "[in](../A/in.md)\n");
        s.arrangement().set(s.ada(), "arranged", Map.of("binder/", "B/\nA/\n"));
        move(Map.of("A", "B/A"));
        assertThat(s.onDisk("B/A/in.md")).isEqualTo("[out](../there.md) [[B/there]]\n");
        assertThat(s.onDisk("B/there.md")).isEqualTo("[in](./A/in.md)\n");
        assertThat(s.arrangement().find("binder/")).hasValue("B/\n");
    }

    @Test
    void several_documents_go_with_a_folder_and_stand_in_the_order_wished() {
        make("one.md", "[[two]]\n");
        make("two.md", "\n");
        make("F/three.md", "\n");
        final String order =
                "two.md\t" + s.at("two.md").id() + "\none.md\t" + s.at("one.md").id() + "\nF/\n";
        final Relocation plan = relocating.plan(new Relocation.Wish(
                "moved 3 things",
                Map.of("F", "To/F"),
                Map.of(s.at("one.md").id(), "To/one.md", s.at("two.md").id(), "To/two.md"),
                Optional.of(new Relocation.Order("To", order))));
        relocating.accept(s.ada(), plan, true);
        assertThat(BinderOrder.of(s.arrangement())
                        .sorted(s.documents().catalogue().here()))
                .extracting(Document::path)
                .containsExactly("To/two.md", "To/one.md", "To/F/three.md");
        s.undo().undo(s.ada());
        assertThat(paths()).containsExactly("F/three.md", "one.md", "two.md");
    }

    @Test
    void a_folder_and_documents_go_to_the_archive_as_one_step() {
        make("F/deep/a.md", "\n");
        make("F/b.md", "\n");
        make("c.md", "\n");
        make("d.md", "\n");
        s.arrangement().set(s.ada(), "arranged", Map.of("binder/F", "b.md\n", "binder/Foo", ""));
        final var gone = relocating.archive(
                s.ada(), "archived things", List.of("F"), List.of(s.at("c.md").id()));
        assertThat(gone).hasSize(3);
        assertThat(paths()).containsExactly("d.md");
        assertThat(folder.resolve("F")).doesNotExist();
        assertThat(BinderOrder.of(s.arrangement()).folders()).containsExactly("Foo");
        s.undo().undo(s.ada());
        assertThat(paths()).containsExactly("F/b.md", "F/deep/a.md", "c.md", "d.md");
        assertThat(folder.resolve("F/deep/a.md")).exists();
        assertThat(s.arrangement().find("binder/F")).hasValue("b.md\n");
    }

    @Test
    void an_empty_folder_has_a_name_too() {
        s.arrangement().set(s.ada(), "made it", Map.of("binder/Ideas", ""));
        move(Map.of("Ideas", "Thoughts"));
        assertThat(BinderOrder.of(s.arrangement()).folders()).containsExactly("Thoughts");
    }

    @Test
    void what_cannot_be_is_refused_and_nothing_changes() {
        make("A/x.md", "\n");
        make("B/x.md", "\n");
        final List<String> before = paths();
        refused(Map.of("A", "B"), "already");
        refused(Map.of("A", "A/C"), "into itself");
        refused(Map.of("A", ".hidden"), "cannot be a folder's name");
        refused(Map.of("A", "C", "B", "C"), "Two documents");
        assertThat(paths()).isEqualTo(before);
    }

    private void refused(final Map<String, String> folders, final String why) {
        assertThatThrownBy(() -> move(folders)).isInstanceOf(Refused.class).hasMessageContaining(why);
    }

    @Test
    void without_links_only_files_move() {
        make("A/x.md", "\n");
        make("y.md", "[[A/x]]\n");
        final Relocation plan =
                relocating.plan(new Relocation.Wish("moved", Map.of("A", "B"), Map.of(), Optional.empty()));
        relocating.accept(s.ada(), plan, false);
        assertThat(s.onDisk("y.md")).isEqualTo("[[A/x]]\n");
        assertThat(paths()).contains("B/x.md");
    }
}

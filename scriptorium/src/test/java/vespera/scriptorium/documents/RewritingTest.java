package vespera.scriptorium.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vespera.scriptorium.journal.Command;
import vespera.scriptorium.journal.Event;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.tasks.NewTask;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskEvent;
import vespera.scriptorium.testing.Scriptorium;

/** Several texts changed as one command: all or nothing, and taken back whole. */
@SuppressWarnings("NullAway.Init")
final class RewritingTest {

    @TempDir
    private Path folder;

    private Scriptorium s;

    @BeforeEach
    void open() {
        s = new Scriptorium(folder);
    }

    @AfterEach
    void close() {
        s.close();
    }

    private Document make(final String path, final String text) {
        return s.documents().create(s.ada(), path, text);
    }

    private Rewrite to(final String path, final String text) {
        final Document document = s.at(path);
        return new Rewrite(document.id(), document.state().hash(), text);
    }

    private void rewrite(final List<Rewrite> rewrites, final List<? extends Event> more) {
        final Command command = s.gate().command("changed them all");
        s.documents().rewrite(s.ada(), command, rewrites, more);
    }

    private Map<String, String> files() throws IOException {
        final Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (final Path file : all.filter(Files::isRegularFile).toList()) {
                final String name = folder.relativize(file).toString();
                files.put(name, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    private void refused(final String code, final ThrowingCallable call) throws IOException {
        final long before = s.gate().last();
        final Map<String, String> files = files();
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.code()).isEqualTo(code));
        assertThat(s.gate().last()).isEqualTo(before);
        assertThat(files()).isEqualTo(files);
        assertThat(s.store().pendingEffects()).isEmpty();
    }

    @Test
    void texts_a_move_and_a_task_change_together_and_are_undone_and_redone_together() throws IOException {
        final byte[] windows = "\uFEFF# A\r\nold\r\n".getBytes(StandardCharsets.UTF_8);
        Files.write(folder.resolve("a.md"), windows);
        s.scan();
        final Document b = make("b.md", "# B\nold\n");
        make("c.md", "# C");
        final Task task = s.tasks().create(s.ada(), NewTask.titled("Rename it"));
        final Map<String, String> before = files();

        rewrite(
                List.of(to("a.md", "# A\nnew\n"), to("b.md", "# B\nnew\n"), to("c.md", "# C")),
                List.of(
                        new DocumentEvent.Moved(b.id(), "b.md", "deep/renamed.md"),
                        new TaskEvent.Renamed(task.id(), task.title(), "Renamed it")));
        assertThat(files())
                .containsEntry(
                        "a.md",
                        new String(
                                "\uFEFF# A\r\nnew\r\n".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))
                .containsEntry("deep/renamed.md", "# B\nnew\n")
                .doesNotContainKey("b.md");
        assertThat(s.store().versions(s.at("c.md").id())).hasSize(1);
        final Map<String, String> after = files();

        assertThat(s.undo().undo(s.ada())).contains("changed them all");
        assertThat(files()).isEqualTo(before);
        assertThat(s.tasks().tree().find(task.id()).orElseThrow().title()).isEqualTo("Rename it");
        assertThat(s.undo().redo(s.ada())).contains("changed them all");
        assertThat(files()).isEqualTo(after);
        assertThat(s.tasks().tree().find(task.id()).orElseThrow().title()).isEqualTo("Renamed it");
        assertThat(s.store().pendingEffects()).isEmpty();
        assertThat(s.scan()).isEqualTo(new FolderScan.Report(0, 0, 0, 0, List.of()));
    }

    @Test
    void nothing_changes_where_one_of_them_was_changed_since() throws IOException {
        make("a.md", "a");
        make("b.md", "b");
        final List<Rewrite> prepared = List.of(to("a.md", "A"), to("b.md", "B"));
        s.save("b.md", "b, and more");
        refused("changed-since", () -> rewrite(prepared, List.of()));
        final List<Rewrite> again = List.of(to("a.md", "A"), to("b.md", "B"));
        s.outside("b.md", "changed by another program");
        assertThatThrownBy(() -> rewrite(again, List.of())).isInstanceOf(Refused.class);
        assertThat(s.onDisk("a.md")).isEqualTo("a");
        assertThat(s.onDisk("b.md")).isEqualTo("changed by another program");
    }

    @Test
    void unsaved_words_are_never_lost() throws IOException {
        final Document a = make("a.md", "a");
        make("b.md", "b");
        final Draft draft = new Draft(a.id(), a.state().hash(), "a, unsaved", 3, 1);
        s.store().keepDraft(draft);
        refused("unsaved", () -> rewrite(List.of(to("b.md", "B"), to("a.md", "A")), List.of()));
        assertThat(s.store().draft(a.id())).contains(draft);
        // A draft that says what is saved already holds nothing up.
        s.store().keepDraft(new Draft(a.id(), a.state().hash(), "a", 1, 1));
        rewrite(List.of(to("a.md", "A")), List.of());
        assertThat(s.store().draft(a.id())).isEmpty();
    }

    @Test
    void what_cannot_be_written_is_refused_by_name() throws IOException {
        make("a.md", "a");
        final Document archived = make("archived.md", "x");
        s.documents().archive(s.ada(), archived.id());
        refused(
                "archived",
                () -> rewrite(
                        List.of(
                                to("a.md", "A"),
                                new Rewrite(archived.id(), archived.state().hash(), "y")),
                        List.of()));
        Files.write(folder.resolve("latin.md"), new byte[] {'f', (byte) 0xFC, 'r'});
        Files.write(folder.resolve("image.png"), new byte[] {1, 2, 3});
        s.scan();
        refused("not-utf8", () -> rewrite(List.of(to("a.md", "A"), to("latin.md", "y")), List.of()));
        refused("not-text", () -> rewrite(List.of(to("a.md", "A"), to("image.png", "y")), List.of()));
        final Document a = s.at("a.md");
        s.outside("taken.md", "not known yet");
        refused(
                "name-taken",
                () -> rewrite(List.of(to("a.md", "A")), List.of(new DocumentEvent.Moved(a.id(), "a.md", "taken.md"))));
    }

    @Test
    void a_file_that_cannot_follow_holds_up_no_other_and_follows_at_the_next_start() throws IOException {
        make("a/a.md", "a");
        final Document b = make("b.md", "b");
        final Map<String, String> before = files();
        // The folder of the first is a file by now, as after another program's doing.
        final List<Rewrite> prepared = List.of(to("a/a.md", "A"), to("b.md", "B"));
        Files.delete(folder.resolve("a/a.md"));
        Files.delete(folder.resolve("a"));
        s.outside("a", "in the way");
        assertThatThrownBy(() -> rewrite(prepared, List.of(new DocumentEvent.Moved(b.id(), "b.md", "moved.md"))))
                .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.code()).isEqualTo("file-failed"));
        assertThat(s.onDisk("moved.md")).isEqualTo("B");
        assertThat(before).containsKey("b.md");
        Files.delete(folder.resolve("a"));
        try (Scriptorium next = s.again()) {
            next.documents().resume();
            assertThat(next.onDisk("a/a.md")).isEqualTo("A");
            assertThat(next.store().pendingEffects()).isEmpty();
        }
    }

    @Test
    void a_crash_between_the_events_and_the_files_is_made_good_in_both_directions() throws IOException {
        final Document b = make("b.md", "old");
        final Map<String, String> before = files();
        rewrite(List.of(to("b.md", "new")), List.of(new DocumentEvent.Moved(b.id(), "b.md", "c.md")));
        final Map<String, String> after = files();
        s.undo().undo(s.ada());
        assertThat(files()).isEqualTo(before);
        // The undo's promises again, with the files as before it: Written comes first there, then Moved.
        final long last = s.gate().last();
        Files.move(folder.resolve("b.md"), folder.resolve("c.md"));
        Files.writeString(folder.resolve("c.md"), "new");
        assertThat(files()).isEqualTo(after);
        final FileState old = s.at("b.md").state();
        final FileState changed = s.store().versions(b.id()).get(1).state();
        final FileEffects effects =
                new FileEffects(s.documents().folder(), s.documents().catalogue(), s.store(), s.store());
        final var moved = new PendingEffect(last, new DocumentEvent.Moved(b.id(), "c.md", "b.md"));
        effects.carryOut(new PendingEffect(last - 1, new DocumentEvent.Written(b.id(), changed, old)), List.of(moved));
        assertThat(s.onDisk("c.md")).isEqualTo("old");
        effects.carryOut(moved, List.of());
        assertThat(files()).isEqualTo(before);
    }
}

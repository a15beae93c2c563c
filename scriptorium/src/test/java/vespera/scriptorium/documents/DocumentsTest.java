package vespera.scriptorium.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.tasks.NewTask;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.testing.Scriptorium;

/** What she does to her documents, in the journal and on disk. */
@SuppressWarnings("NullAway.Init")
final class DocumentsTest {

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

    private void refused(final String code, final ThrowingCallable call) {
        final long before = s.gate().last();
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.code()).isEqualTo(code));
        assertThat(s.gate().last()).isEqualTo(before);
        assertThat(s.store().pendingEffects()).isEmpty();
    }

    @Test
    void a_document_is_made_saved_moved_and_its_file_follows() {
        final Document made = make("deep/er/a.md", "# One");
        assertThat(s.onDisk("deep/er/a.md")).isEqualTo("# One");
        assertThat(s.save("deep/er/a.md", "# Two")).isInstanceOf(SaveResult.Saved.class);
        assertThat(s.onDisk("deep/er/a.md")).isEqualTo("# Two");
        assertThat(s.at("deep/er/a.md").name()).isEqualTo("Two");
        assertThat(s.save("deep/er/a.md", "# Two")).isInstanceOf(SaveResult.Unchanged.class);
        s.documents().rename(s.ada(), made.id(), "b");
        assertThat(folder.resolve("deep/er/a.md")).doesNotExist();
        assertThat(s.onDisk("deep/er/b.md")).isEqualTo("# Two");
        assertThat(s.at("deep/er/b.md").id()).isEqualTo(made.id());
        assertThat(s.store().pendingEffects()).isEmpty();
        assertThat(s.scan()).isEqualTo(new FolderScan.Report(0, 0, 0, 0, List.of()));
        assertThat(s.store().versions(made.id())).hasSize(2);
    }

    @Test
    void names_that_cannot_be_are_refused() {
        s.outside("file.md", "here");
        for (final String bad : List.of(
                "",
                " ",
                "../up.md",
                "a/../../up.md",
                "/top.md",
                ".hidden.md",
                "a/.git/x.md",
                "a//b.md",
                "nul.md",
                "a:b.md",
                "tab\t.md",
                "x\u202Egpj.md",
                "zero\u200B.md",
                "x".repeat(300) + ".md",
                "Vespera Archive/x.md",
                "file.md/x.md")) {
            refused("bad-name", () -> make(bad, "x"));
        }
        refused("name-taken", () -> make("file.md", "x"));
        final Document a = make("a.md", "x");
        refused("name-taken", () -> make("a.md", "x"));
        refused("name-taken", () -> s.documents().move(s.ada(), a.id(), "file.md"));
        assertThat(s.onDisk("file.md")).isEqualTo("here");
    }

    @Test
    void another_case_is_another_name_unless_it_is_taken() {
        final Document a = make("note.md", "x");
        s.outside("NOTE.md", "another");
        if (s.onDisk("note.md").equals("x")) {
            refused("name-taken", () -> s.documents().rename(s.ada(), a.id(), "NOTE"));
        }
        s.documents().rename(s.ada(), a.id(), "Note");
        assertThat(s.onDisk("Note.md")).isEqualTo("x");
    }

    @Test
    void an_outside_edit_before_a_save_keeps_both() {
        final Document a = make("a.md", "one");
        s.outside("a.md", "theirs");
        final SaveResult result = s.documents().save(s.ada(), a.id(), a.state().hash(), "hers");
        assertThat(result).isInstanceOf(SaveResult.Conflict.class);
        assertThat(s.onDisk("a.md")).isEqualTo("theirs");
        assertThat(s.documents().text(s.at("a.md"))).contains("theirs");
        assertThat(s.documents().open(a.id()).draft())
                .hasValueSatisfying(d -> assertThat(d.text()).isEqualTo("hers"));
        assertThat(s.save("a.md", "hers and theirs")).isInstanceOf(SaveResult.Saved.class);
        assertThat(s.documents().open(a.id()).draft()).isEmpty();
    }

    @Test
    void a_file_that_was_taken_away_is_there_again_after_a_save() throws IOException {
        final Document a = make("a.md", "one");
        Files.delete(folder.resolve("a.md"));
        s.scan();
        assertThat(s.documents().catalogue().at("a.md")).isEmpty();
        s.documents().save(s.ada(), a.id(), a.state().hash(), "two");
        assertThat(s.onDisk("a.md")).isEqualTo("two");
        assertThat(s.at("a.md").id()).isEqualTo(a.id());
    }

    @Test
    void an_archived_document_is_out_of_the_way_and_comes_back() {
        final Document a = make("x/a.md", "one");
        s.documents().archive(s.ada(), a.id());
        assertThat(folder.resolve("x/a.md")).doesNotExist();
        assertThat(s.scan().added()).isZero();
        final Document second = make("x/a.md", "other");
        refused("name-taken", () -> s.documents().restore(s.ada(), a.id()));
        s.documents().archive(s.ada(), second.id());
        assertThat(s.documents().catalogue().archived()).hasSize(2);
        s.documents().restore(s.ada(), a.id());
        assertThat(s.onDisk("x/a.md")).isEqualTo("one");
        s.documents().archive(s.ada(), a.id());
        s.outside("x/a.md", "not known yet");
        refused("name-taken", () -> s.documents().restore(s.ada(), a.id()));
        refused("name-taken", () -> s.undo().undo(s.ada()));
        assertThat(s.onDisk("x/a.md")).isEqualTo("not known yet");
    }

    @Test
    void what_was_deleted_from_the_archive_is_written_again() throws IOException {
        final Document a = make("a.md", "one");
        s.documents().archive(s.ada(), a.id());
        Files.delete(new AtelierFolder(folder).archived(a.id(), "a.md"));
        s.documents().restore(s.ada(), a.id());
        assertThat(s.onDisk("a.md")).isEqualTo("one");
    }

    @Test
    void a_crash_between_event_and_file_is_made_good_at_the_next_start() throws IOException {
        final Document a = make("a.md", "one");
        final Document b = make("b.md", "bee");
        // A folder in the file's place keeps it from being written.
        Files.delete(folder.resolve("a.md"));
        Files.createDirectory(folder.resolve("a.md"));
        assertThatThrownBy(() -> s.documents().save(s.ada(), a.id(), a.state().hash(), "two"))
                .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.code()).isEqualTo("file-failed"));
        assertThat(s.documents().text(s.at("a.md"))).contains("two");
        assertThat(s.store().pendingEffects()).hasSize(1);
        try (Scriptorium next = s.again()) {
            next.documents().resume();
            next.scan();
            assertThat(next.at("a.md").id()).as("it is not taken for vanished").isEqualTo(a.id());
            assertThat(next.at("b.md").id()).isEqualTo(b.id());
        }
        Files.delete(folder.resolve("a.md"));
        s.outside("a.md", "one");
        try (Scriptorium last = s.again()) {
            last.documents().resume();
            assertThat(last.onDisk("a.md")).isEqualTo("two");
            assertThat(last.store().pendingEffects()).isEmpty();
            assertThat(last.scan().changed()).isZero();
        }
    }

    @Test
    void what_another_program_wrote_in_between_is_kept_beside() throws IOException {
        final Document a = make("a.md", "one");
        Files.delete(folder.resolve("a.md"));
        Files.createDirectory(folder.resolve("a.md"));
        assertThatThrownBy(() -> s.documents().save(s.ada(), a.id(), a.state().hash(), "two"))
                .isInstanceOf(Refused.class);
        Files.delete(folder.resolve("a.md"));
        s.outside("a.md", "theirs");
        s.scan();
        assertThat(s.onDisk("a.md")).isEqualTo("two");
        assertThat(s.documents().catalogue().here())
                .anySatisfy(d -> assertThat(s.documents().text(d)).contains("theirs"));
    }

    @Test
    void permissions_links_and_line_ends_survive_a_save() throws IOException {
        final Path file = s.outside("a.md", "one\r\ntwo");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        s.outside("real/target.md", "linked");
        Files.createSymbolicLink(folder.resolve("link.md"), Path.of("real", "target.md"));
        s.scan();
        s.save("a.md", "one\n2");
        s.save("link.md", "changed");
        assertThat(s.onDisk("a.md")).isEqualTo("one\r\n2");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("r--r--r--"));
        assertThat(folder.resolve("link.md")).isSymbolicLink();
        assertThat(s.onDisk("real/target.md")).isEqualTo("changed");
    }

    @Test
    void a_file_that_is_no_text_opens_read_only() throws IOException {
        Files.write(folder.resolve("odd.md"), new byte[] {'a', (byte) 0xC3, '('});
        final FolderScan.Report report = s.scan();
        assertThat(report.skipped()).extracting(AtelierFolder.Skipped::path).containsExactly("odd.md");
        final OpenText open = s.documents().open(s.at("odd.md").id());
        assertThat(open.readOnly()).contains("UTF-8");
        refused("not-utf8", () -> s.documents().save(s.ada(), open.document().id(), open.base(), "x"));
        assertThat(s.scan().skipped()).as("its trouble still stands").hasSize(1);
    }

    @Test
    void undo_and_redo_go_through_documents_and_tasks_in_turn() {
        final Document a = make("a.md", "one");
        final Task task = s.tasks().create(s.ada(), NewTask.titled("task"));
        s.save("a.md", "two");
        s.tasks().rename(s.ada(), task.id(), "named");
        s.documents().move(s.ada(), a.id(), "b.md");
        for (int i = 0; i < 5; i++) {
            assertThat(s.undo().undo(s.ada())).isPresent();
        }
        assertThat(s.undo().undo(s.ada())).isEmpty();
        assertThat(s.documents().catalogue().here()).isEmpty();
        assertThat(s.tasks().tree().live()).isEmpty();
        for (int i = 0; i < 5; i++) {
            assertThat(s.undo().redo(s.ada())).isPresent();
        }
        assertThat(s.onDisk("b.md")).isEqualTo("two");
        assertThat(s.tasks().tree().live()).extracting(Task::title).containsExactly("named");
        s.undo().undo(s.ada());
        assertThat(s.onDisk("a.md")).isEqualTo("two");
        assertThat(s.undo().next(s.ada())).contains("renamed “task” to “named”");
        s.save("a.md", "three");
        assertThat(s.undo().redo(s.ada())).as("something new was done since").isEmpty();
        assertThat(s.undo().undo(s.person("Ben")))
                .as("everybody takes back what is theirs")
                .isEmpty();
    }

    @Test
    void what_was_changed_outside_since_is_not_undone() {
        make("a.md", "one");
        s.save("a.md", "two");
        s.outside("a.md", "theirs, and longer");
        s.scan();
        refused("refused", () -> s.undo().undo(s.ada()));
        assertThat(s.onDisk("a.md")).isEqualTo("theirs, and longer");
    }
}

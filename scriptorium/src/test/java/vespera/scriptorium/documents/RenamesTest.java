package vespera.scriptorium.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vespera.scriptorium.journal.Actor;
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.testing.Scriptorium;

/** A file that another program gave another name stays the document it was. */
@SuppressWarnings("NullAway.Init")
final class RenamesTest {

    private static final String STORY =
            "The lamp was lit before the ships came home, and nobody on the island slept.\n";
    private static final String OTHER =
            "A recipe for plum cake: four eggs, a pound of flour, and as many plums as fit.\n";

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

    private void move(final String from, final String to) throws IOException {
        final Path target = folder.resolve(to);
        Files.createDirectories(target.resolveSibling("."));
        Files.move(folder.resolve(from), target);
    }

    /** As a program does that keeps nothing of the old file: it has another key. */
    private void written(final String from, final String to, final String text) throws IOException {
        s.outside(to, text);
        Files.delete(folder.resolve(from));
    }

    private DocumentId scanned(final String path, final String text) {
        s.outside(path, text);
        s.scan();
        return s.at(path).id();
    }

    private Entry last() {
        return s.store().read(s.gate().last() - 1, 1).getFirst();
    }

    @Test
    void a_renamed_file_keeps_identity_links_and_history() throws IOException {
        final DocumentId a = scanned("a.md", STORY);
        s.outside("b.md", "[[a]] and [[c]]");
        s.scan();
        move("a.md", "deep/er/c.md");
        assertThat(s.scan()).isEqualTo(new FolderScan.Report(0, 0, 1, 0, List.of()));
        assertThat(s.at("deep/er/c.md").id()).isEqualTo(a);
        assertThat(last().type()).isEqualTo("document.moved");
        assertThat(last().origin().actor().kind()).isEqualTo(Actor.Kind.OUTSIDE);
        assertThat(s.links().in(s.at("deep/er/c.md"))).hasSize(1);
        assertThat(s.store().versions(a)).hasSize(1);
        assertThat(s.scan()).isEqualTo(new FolderScan.Report(0, 0, 0, 0, List.of()));
    }

    @Test
    void renamed_and_edited_at_once_it_is_still_known() throws IOException {
        final DocumentId a = scanned("a.md", STORY);
        move("a.md", "b.md");
        s.outside("b.md", OTHER);
        assertThat(s.scan().moved()).isEqualTo(1);
        assertThat(s.at("b.md").id()).isEqualTo(a);
        assertThat(s.documents().text(s.at("b.md"))).contains(OTHER);
        assertThat(s.store().versions(a)).hasSize(2);
    }

    @Test
    void the_same_content_under_a_new_name_is_the_same_document() throws IOException {
        final DocumentId a = scanned("a.md", STORY);
        written("a.md", "b.md", STORY);
        assertThat(s.scan()).isEqualTo(new FolderScan.Report(0, 0, 1, 0, List.of()));
        assertThat(s.at("b.md").id()).isEqualTo(a);
    }

    @Test
    void most_of_the_text_under_a_new_name_is_the_same_document_too() throws IOException {
        final DocumentId a = scanned("a.md", STORY);
        final DocumentId other = scanned("other.md", OTHER);
        written("a.md", "b.md", STORY.replace("nobody", "hardly anybody"));
        Files.delete(folder.resolve("other.md"));
        final FolderScan.Report report = s.scan();
        assertThat(report.moved()).isEqualTo(1);
        assertThat(report.changed()).isEqualTo(1);
        assertThat(report.vanished()).isEqualTo(1);
        assertThat(s.at("b.md").id()).isEqualTo(a);
        assertThat(s.documents().existing(other).place()).isEqualTo(Document.Place.VANISHED);
    }

    @Test
    void less_than_most_of_it_is_another_document() throws IOException {
        final DocumentId a = scanned("a.md", STORY);
        written("a.md", "b.md", "The lamp was lit. " + OTHER);
        final FolderScan.Report report = s.scan();
        assertThat(report.moved()).isZero();
        assertThat(report.added()).isEqualTo(1);
        assertThat(s.at("b.md").id()).isNotEqualTo(a);
    }

    @Test
    void a_tie_stays_two_documents() throws IOException {
        final DocumentId a = scanned("a.md", STORY);
        s.outside("b.md", STORY);
        written("a.md", "c.md", STORY);
        Files.delete(folder.resolve("b.md"));
        s.outside("b2.md", STORY);
        final FolderScan.Report one = s.scan();
        assertThat(one.moved()).isZero();
        assertThat(one.added()).isEqualTo(2);
        assertThat(s.documents().existing(a).place()).isEqualTo(Document.Place.VANISHED);
        final DocumentId c = s.at("c.md").id();
        written("c.md", "d.md", STORY + "One more line.\n");
        s.outside("e.md", STORY + "Another line.\n");
        assertThat(s.scan().moved()).isZero();
        assertThat(s.documents().existing(c).place()).isEqualTo(Document.Place.VANISHED);
    }

    @Test
    void two_files_that_swapped_names_take_their_documents_with_them() throws IOException {
        final DocumentId a = scanned("a.md", STORY);
        final DocumentId b = scanned("b.md", OTHER);
        s.outside("c.md", "[[a]]");
        s.scan();
        move("a.md", "swap.tmp");
        move("b.md", "a.md");
        move("swap.tmp", "b.md");
        assertThat(s.scan()).isEqualTo(new FolderScan.Report(0, 0, 2, 0, List.of()));
        assertThat(s.at("b.md").id()).isEqualTo(a);
        assertThat(s.at("a.md").id()).isEqualTo(b);
        assertThat(s.links().in(s.at("a.md"))).hasSize(1);
        assertThat(s.links().in(s.at("b.md"))).isEmpty();
        assertThat(s.store().versions(a)).hasSize(1);
    }

    @Test
    void so_do_two_that_were_written_anew_in_each_others_place() {
        final DocumentId a = scanned("a.md", STORY);
        final DocumentId b = scanned("b.md", OTHER);
        // Another key for each: as after a copy, or where the file system tells none.
        s.outside("a.md", OTHER);
        s.outside("b.md", STORY);
        s.scan();
        assertThat(s.at("a.md").id()).isEqualTo(b);
        assertThat(s.at("b.md").id()).isEqualTo(a);
    }

    @Test
    void a_file_moved_over_another_takes_its_place() throws IOException {
        final DocumentId a = scanned("a.md", STORY);
        final DocumentId b = scanned("b.md", OTHER);
        Files.delete(folder.resolve("a.md"));
        move("b.md", "a.md");
        s.scan();
        assertThat(s.at("a.md").id()).isEqualTo(b);
        assertThat(s.documents().existing(a).place()).isEqualTo(Document.Place.VANISHED);
        assertThat(s.documents().catalogue().at("b.md")).isEmpty();
        assertThat(s.scan()).isEqualTo(new FolderScan.Report(0, 0, 0, 0, List.of()));
    }

    @Test
    void an_editor_that_keeps_the_old_file_as_a_backup_edits_the_document() throws IOException {
        final DocumentId a = scanned("a.md", STORY);
        move("a.md", "a.md~");
        s.outside("a.md", STORY + "More.\n");
        s.scan();
        assertThat(s.at("a.md").id()).isEqualTo(a);
        assertThat(s.at("a.md~").id()).isNotEqualTo(a);
    }

    @Test
    void a_copy_is_a_document_of_its_own() {
        final DocumentId a = scanned("a.md", STORY);
        s.outside("copy.md", STORY);
        assertThat(s.scan().added()).isEqualTo(1);
        assertThat(s.at("a.md").id()).isEqualTo(a);
    }

    @Test
    void what_was_renamed_while_nobody_looked_is_known_at_the_next_start() throws IOException {
        final DocumentId a = scanned("a.md", STORY);
        move("a.md", "b.md");
        s.outside("b.md", OTHER);
        try (Scriptorium again = s.again()) {
            again.scan();
            assertThat(again.at("b.md").id()).isEqualTo(a);
        }
    }

    @Test
    void our_own_moves_are_no_ones_else() {
        final DocumentId a = scanned("a.md", STORY);
        s.documents().move(s.ada(), a, "b.md");
        s.save("b.md", STORY + OTHER);
        assertThat(s.scan()).isEqualTo(new FolderScan.Report(0, 0, 0, 0, List.of()));
        s.documents().move(s.ada(), a, "a.md");
        assertThat(s.scan()).isEqualTo(new FolderScan.Report(0, 0, 0, 0, List.of()));
    }
}

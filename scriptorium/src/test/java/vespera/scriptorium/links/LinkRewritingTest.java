package vespera.scriptorium.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.tasks.NewTask;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.testing.Scriptorium;

/** Renames, and what becomes of the links. */
@SuppressWarnings("NullAway.Init")
final class LinkRewritingTest {

    @TempDir
    private Path folder;

    private Scriptorium s;
    private LinkRewriting rewriting;

    @BeforeEach
    void open() {
        s = new Scriptorium(folder);
        rewriting = new LinkRewriting(s.gate(), s.documents(), s.links(), s.tasks());
    }

    @AfterEach
    void close() {
        s.close();
    }

    private void make(final String path, final String text) {
        s.documents().create(s.ada(), path, text);
    }

    private RenamePlan rename(final String from, final String to) {
        final RenamePlan plan = rewriting.plan(s.at(from), to);
        rewriting.accept(s.ada(), plan);
        return plan;
    }

    /** Renames b.md to “new name.md” and gives what a text with that link then says. */
    private String after(final String text) {
        make("b.md", "# Part\n\nwords ^block\n");
        make("a.md", text);
        rename("b.md", "new name.md");
        return s.onDisk("a.md");
    }

    @Test
    void every_way_of_writing_a_link_keeps_its_own_manner() {
        assertThat(after("""
                ---
                up: "[[b]]"
                list:
                  - "[[b#Part|shown]]"
                ---
                [[b]] and [[b|b]] and [[b#Part]] and [[ b #^block | shown ]] and ![[b]] and ![[b#Part]] and [[B.md]]
                [text](b.md) and [text](b.md#Part) and [t](<b.md> "b.md") and ![alt](b.md) and [t](./b.md "title")
                [x](/b.md) and [[/b]] and [[./b]]

                | a | b |
                |---|---|
                | [[b\\|shown]] | [[b#Part\\|x]] |

                `[[b]]` and %%[[b]]%% and <!-- [[b]] -->

                ```
                [[b]]
                ```
                """)).isEqualTo("""
                ---
                up: "[[new name]]"
                list:
                  - "[[new name#Part|shown]]"
                ---
                [[new name]] and [[new name|b]] and [[new name#Part]] and [[ new name #^block | shown ]] and ![[new name]] \
                and ![[new name#Part]] and [[new name.md]]
                [text](new%20name.md) and [text](new%20name.md#Part) and [t](<new name.md> "b.md") and \
                ![alt](new%20name.md) and [t](./new%20name.md "title")
                [x](/new%20name.md) and [[/new name]] and [[./new name]]

                | a | b |
                |---|---|
                | [[new name\\|shown]] | [[new name#Part\\|x]] |

                `[[b]]` and %%[[b]]%% and <!-- [[b]] -->

                ```
                [[b]]
                ```
                """);
    }

    @Test
    void astral_letters_before_a_link_do_not_shift_it() {
        assertThat(after("𝔸𝔹 [[b]] 😀 [t](b.md) 😀[[b|x]]"))
                .isEqualTo("𝔸𝔹 [[new name]] 😀 [t](new%20name.md) 😀[[new name|x]]");
    }

    @Test
    void a_picture_within_a_link_and_both_move_with_what_they_lead_to() {
        Path unused = s.outside("img/p (1).png", "png");
        assertThat(unused).exists();
        make("b.md", "b");
        s.scan();
        make("a.md", "[![alt](img/p%20%281%29.png)](b.md) and [x](<img/p (1).png>) and [y](img/p%20(1).png)");
        rename("b.md", "deep/c.md");
        rename("img/p (1).png", "img/q (2).png");
        assertThat(s.onDisk("a.md"))
                .isEqualTo(
                        "[![alt](img/q%20%282%29.png)](deep/c.md) and [x](<img/q (2).png>) and [y](img/q%20%282%29.png)");
    }

    @Test
    void the_moved_text_keeps_its_own_relative_links_and_others_theirs_to_it() {
        make("notes/a.md", "[b](b.md) [c](sub/c.md) [top](../top.md) [[b]] [[./b]] [self](a.md#x)");
        make("notes/b.md", "[a](a.md) and [[a]]");
        make("notes/sub/c.md", "[a](../a.md)");
        make("top.md", "[a](notes/a.md) [[notes/a]]");
        rename("notes/a.md", "archive/deep/a.md");
        assertThat(s.onDisk("archive/deep/a.md"))
                .isEqualTo("[b](../../notes/b.md) [c](../../notes/sub/c.md) [top](../../top.md) [[b]] "
                        + "[[../../notes/b]] [self](a.md#x)");
        assertThat(s.onDisk("notes/b.md")).isEqualTo("[a](../archive/deep/a.md) and [[a]]");
        assertThat(s.onDisk("notes/sub/c.md")).isEqualTo("[a](../../archive/deep/a.md)");
        assertThat(s.onDisk("top.md")).isEqualTo("[a](archive/deep/a.md) [[archive/deep/a]]");
    }

    @Test
    void a_name_that_another_file_has_is_written_with_its_path() {
        make("x/b.md", "the other");
        make("a.md", "[[old]] and [[b]]");
        make("y/old.md", "mine");
        make("x/c.md", "[[b]] stays, [[old]] follows");
        rename("y/old.md", "y/b.md");
        // Of two equally long paths the first by alphabet is what a bare name means.
        assertThat(s.onDisk("a.md")).isEqualTo("[[y/b]] and [[b]]");
        assertThat(s.onDisk("x/c.md")).isEqualTo("[[b]] stays, [[y/b]] follows");
        // A shorter path takes the bare name away from the one that had it.
        rename("y/b.md", "b.md");
        assertThat(s.onDisk("a.md")).isEqualTo("[[b]] and [[x/b]]");
        assertThat(s.onDisk("x/c.md")).isEqualTo("[[x/b]] stays, [[b]] follows");
    }

    @Test
    void what_brackets_cannot_hold_becomes_a_markdown_link_or_is_left_and_said() {
        s.outside("C# [1].md", "odd");
        make("b.md", "x");
        make("a.md", "---\nup: \"[[b]]\"\n---\n[[b]] ![[b|shown]] [[b#h]]\n");
        s.outside("gone.md", "x");
        s.scan();
        final RenamePlan plan = rename("b.md", "C# notes.md");
        assertThat(s.onDisk("a.md"))
                .isEqualTo("---\nup: \"[[b]]\"\n---\n[b](C%23%20notes.md) ![shown](C%23%20notes.md) "
                        + "[b > h](C%23%20notes.md#h)\n");
        assertThat(plan.left()).singleElement().satisfies(left -> {
            assertThat(left.line()).isEqualTo(2);
            assertThat(left.target()).isEqualTo("b");
        });
    }

    @Test
    void byte_order_marks_line_ends_and_notes_of_tasks_are_kept_and_one_undo_takes_all_back() throws IOException {
        final byte[] windows = "\uFEFF[[b]]\r\nand\n[[b]]\r\n".getBytes(StandardCharsets.UTF_8);
        Files.write(folder.resolve("a.md"), windows);
        make("b.md", "me: [[b]]");
        s.scan();
        final Task task = s.tasks().create(s.ada(), NewTask.titled("T"));
        s.tasks().annotate(s.ada(), task.id(), "see [[b#x]]");
        final RenamePlan plan = rename("b.md", "c.md");
        assertThat(plan.links()).isEqualTo(4);
        assertThat(plan.texts()).extracting(RenamePlan.Text::name).containsExactly("a.md", "b.md", "T");
        assertThat(plan.texts().getFirst().lines())
                .containsExactly(new RenamePlan.Line(1, "[[b]]", "[[c]]"), new RenamePlan.Line(3, "[[b]]", "[[c]]"));
        assertThat(Files.readAllBytes(folder.resolve("a.md")))
                .isEqualTo("\uFEFF[[c]]\r\nand\n[[c]]\r\n".getBytes(StandardCharsets.UTF_8));
        assertThat(s.tasks().tree().find(task.id()).orElseThrow().notes()).isEqualTo("see [[c#x]]");
        assertThat(s.undo().undo(s.ada())).contains("moved “b” to “c.md” and had 4 links follow");
        assertThat(Files.readAllBytes(folder.resolve("a.md"))).isEqualTo(windows);
        assertThat(s.onDisk("b.md")).isEqualTo("me: [[b]]");
        assertThat(s.tasks().tree().find(task.id()).orElseThrow().notes()).isEqualTo("see [[b#x]]");
        s.undo().redo(s.ada());
        assertThat(s.onDisk("c.md")).isEqualTo("me: [[c]]");
    }

    @Test
    void a_plan_that_no_longer_fits_changes_nothing() {
        make("b.md", "x");
        make("a.md", "[[b]]");
        final RenamePlan plan = rewriting.plan(s.at("b.md"), "c.md");
        s.save("a.md", "[[b]] and more");
        assertThatThrownBy(() -> rewriting.accept(s.ada(), plan))
                .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.code()).isEqualTo("changed-since"));
        assertThat(s.onDisk("b.md")).isEqualTo("x");
        assertThatThrownBy(() -> rewriting.plan(s.at("b.md"), "a.md"))
                .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.code()).isEqualTo("name-taken"));
        assertThat(rewriting.plan(s.at("b.md"), "B.md").harmless()).isTrue();
    }

    @Test
    void after_a_rename_outside_the_links_can_still_follow() throws IOException {
        make("b.md", "a text that is long enough to be known again [t](img.md)");
        make("img.md", "i");
        make("a.md", "[[b]] and [t](b.md)");
        s.scan();
        final Document b = s.at("b.md");
        Files.createDirectory(folder.resolve("deep"));
        Files.move(folder.resolve("b.md"), folder.resolve("deep/c.md"));
        assertThat(s.scan().moved()).isEqualTo(1);
        assertThat(s.onDisk("a.md")).isEqualTo("[[b]] and [t](b.md)");
        final OutsideRenames outside = new OutsideRenames(s.store(), s.gate(), s.store(), s.documents(), rewriting);
        final RenamePlan plan = outside.pending().getFirst();
        assertThat(plan).isEqualTo(rewriting.planAfter(s.documents().existing(b.id()), "b.md"));
        rewriting.accept(s.ada(), plan);
        assertThat(outside.pending()).isEmpty();
        assertThat(s.onDisk("a.md")).isEqualTo("[[c]] and [t](deep/c.md)");
        assertThat(s.onDisk("deep/c.md")).endsWith("[t](../img.md)");
        s.undo().undo(s.ada());
        assertThat(s.onDisk("a.md")).isEqualTo("[[b]] and [t](b.md)");
        assertThat(s.at("deep/c.md").id()).isEqualTo(b.id());
        // Its own link works from where it is, and now stands in a text that was changed since: that may be meant.
        assertThat(outside.pending().getFirst().texts())
                .extracting(RenamePlan.Text::name)
                .containsExactly("a.md");
    }

    @Test
    void links_that_were_written_after_a_rename_outside_are_left_as_they_are() throws IOException {
        make("x/b.md", "a text that is long enough to be known again");
        make("y/deep/b.md", "another");
        make("a.md", "[[b]]");
        make("later.md", "nothing");
        s.scan();
        Files.createDirectory(folder.resolve("z"));
        Files.move(folder.resolve("x/b.md"), folder.resolve("z/c.md"));
        s.scan();
        s.save("later.md", "[[b]] is the other one, [[x/b]] is no more");
        final OutsideRenames outside = new OutsideRenames(s.store(), s.gate(), s.store(), s.documents(), rewriting);
        final RenamePlan plan = outside.pending().getFirst();
        rewriting.accept(s.ada(), plan);
        assertThat(s.onDisk("a.md")).isEqualTo("[[c]]");
        assertThat(s.onDisk("later.md")).isEqualTo("[[b]] is the other one, [[z/c]] is no more");
    }

    @Test
    void a_folder_renamed_outside_gives_a_plan_for_each_document() throws IOException {
        make("x/b.md", "a text that is long enough to be known again");
        make("x/c.md", "another text, as long as that, and [[x/b]] with [b](b.md)");
        make("a.md", "[[x/b]] and [[x/c]]");
        s.scan();
        Files.move(folder.resolve("x"), folder.resolve("z"));
        assertThat(s.scan().moved()).isEqualTo(2);
        final OutsideRenames outside = new OutsideRenames(s.store(), s.gate(), s.store(), s.documents(), rewriting);
        assertThat(outside.pending())
                .extracting(plan -> plan.moves().getFirst().from())
                .containsExactly("x/b.md", "x/c.md");
        rewriting.accept(s.ada(), outside.pending().getFirst());
        rewriting.accept(s.ada(), outside.pending().getFirst());
        assertThat(outside.pending()).isEmpty();
        assertThat(s.onDisk("a.md")).isEqualTo("[[z/b]] and [[z/c]]");
        assertThat(s.onDisk("z/c.md")).endsWith("and [[z/b]] with [b](b.md)");
    }
}

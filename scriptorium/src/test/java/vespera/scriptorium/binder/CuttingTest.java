package vespera.scriptorium.binder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.links.LinkRewriting;
import vespera.scriptorium.tasks.NewTask;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.testing.Scriptorium;

/** Two documents of one, and one of several; and how far documents are. */
@SuppressWarnings("NullAway.Init")
final class CuttingTest {

    @TempDir
    private Path folder;

    private Scriptorium s;
    private Cutting cutting;

    @BeforeEach
    void open() {
        s = new Scriptorium(folder);
        cutting = new Cutting(
                s.gate(),
                s.documents(),
                s.arrangement(),
                new LinkRewriting(s.gate(), s.documents(), s.links(), s.tasks()));
    }

    @AfterEach
    void close() {
        s.close();
    }

    private DocumentId make(final String path, final String text) {
        return s.documents().create(s.ada(), path, text).id();
    }

    private List<String> order() {
        return BinderOrder.of(s.arrangement()).sorted(s.documents().catalogue().here()).stream()
                .map(Document::path)
                .toList();
    }

    private Cutting.Cut cut(final String path, final String from, final String to, final boolean link) {
        final String text = s.onDisk(path);
        final int end = to.isEmpty() ? text.length() : text.indexOf(to) + to.length();
        return new Cutting.Cut(s.at(path).id(), text, text.indexOf(from), end, "Later", link);
    }

    @Test
    void the_rest_becomes_a_document_after_it_and_undo_makes_it_whole() {
        make("Part/1.md", "---\ntags: [x]\n---\n# One\n\nfirst\n\nthen\n\nand so on\n");
        make("Part/2.md", "\n");
        final String before = s.onDisk("Part/1.md");
        cutting.cut(s.ada(), cut("Part/1.md", "then", "", false));
        assertThat(s.onDisk("Part/1.md")).isEqualTo("---\ntags: [x]\n---\n# One\n\nfirst\n");
        assertThat(s.onDisk("Part/Later.md")).isEqualTo("# Later\n\nthen\n\nand so on\n");
        assertThat(order()).containsExactly("Part/1.md", "Part/Later.md", "Part/2.md");
        s.undo().undo(s.ada());
        assertThat(s.onDisk("Part/1.md")).isEqualTo(before);
        assertThat(order()).containsExactly("Part/1.md", "Part/2.md");
    }

    @Test
    void a_selection_leaves_a_link_in_its_place() {
        make("a.md", "one two three\n");
        cutting.cut(s.ada(), cut("a.md", "two", "two", true));
        assertThat(s.onDisk("a.md")).isEqualTo("one [[Later]] three\n");
        assertThat(s.onDisk("Later.md")).isEqualTo("# Later\n\ntwo\n");
    }

    @Test
    void nothing_is_cut_where_nothing_can_be() {
        make("a.md", "---\ntags: x\n---\nwords  \n");
        assertThatThrownBy(() -> cutting.cut(s.ada(), cut("a.md", "tags", "", false)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> cutting.cut(s.ada(), cut("a.md", "  \n", "", false)))
                .isInstanceOf(Refused.class);
        final Cutting.Cut stale = new Cutting.Cut(s.at("a.md").id(), "other", 0, 5, "x", false);
        assertThatThrownBy(() -> cutting.cut(s.ada(), stale)).isInstanceOf(Refused.class);
        make("Later.md", "\n");
        assertThatThrownBy(() -> cutting.cut(s.ada(), cut("a.md", "words", "", false)))
                .isInstanceOf(Refused.class);
        assertThat(s.onDisk("a.md")).isEqualTo("---\ntags: x\n---\nwords  \n");
    }

    @Test
    void several_become_one_and_links_follow() {
        final DocumentId one = make("One.md", "# One\n\nsee [[Two]]\n");
        final DocumentId two = make("deep/Two.md", "---\nk: v\n---\n# Two\n\nto [out](../Out.md) ![](pic.png)\n");
        final DocumentId three = make("Three.md", "third\n");
        s.documents().create(s.ada(), "deep/pic.png", new byte[] {1});
        make("Out.md", "[[Two#Two|second]] and [third](Three.md)\n");
        final Task task = s.tasks().create(s.ada(), NewTask.titled("t"));
        s.tasks().annotate(s.ada(), task.id(), "[[deep/Two]]");
        cutting.join(s.ada(), List.of(one, two, three));
        assertThat(s.onDisk("One.md"))
                .isEqualTo("# One\n\nsee [[One]]\n\n# Two\n\nto [out](./Out.md) ![](deep/pic.png)\n\nthird\n");
        assertThat(s.onDisk("Out.md")).isEqualTo("[[One#Two|second]] and [third](One.md)\n");
        assertThat(s.tasks().tree().find(task.id()).orElseThrow().notes()).isEqualTo("[[One]]");
        assertThat(s.documents().catalogue().find(two).orElseThrow().place()).isEqualTo(Document.Place.ARCHIVED);
        assertThat(s.undo().undo(s.ada())).hasValue("joined 2 documents to “One”");
        assertThat(s.onDisk("Out.md")).isEqualTo("[[Two#Two|second]] and [third](Three.md)\n");
        assertThat(s.onDisk("deep/Two.md")).contains("k: v");
        assertThat(s.onDisk("One.md")).isEqualTo("# One\n\nsee [[Two]]\n");
        assertThatThrownBy(() -> cutting.join(s.ada(), List.of(one, one))).isInstanceOf(Refused.class);
    }

    @Test
    void how_far_documents_are_is_what_their_cards_say() {
        make("a.md", "\n");
        make("b.md", "\n");
        final DocumentCards cards = new DocumentCards(s.gate(), s.documents(), s.tasks());
        cards.set(s.ada(), "moved 2", List.of(s.at("a.md"), s.at("b.md")), "doing");
        assertThat(DocumentCards.of(s.tasks().tree()))
                .hasSize(2)
                .allSatisfy((id, task) -> assertThat(task.status()).isEqualTo("doing"));
        cards.set(s.ada(), "moved", List.of(s.at("a.md")), "done");
        final String id = s.at("a.md").id().toString();
        assertThat(DocumentCards.of(s.tasks().tree()).get(id))
                .extracting(Task::status)
                .isEqualTo("done");
        assertThat(s.tasks().tree().live()).hasSize(2);
        s.undo().undo(s.ada());
        s.undo().undo(s.ada());
        assertThat(s.tasks().tree().live()).isEmpty();
        cards.set(s.ada(), "off", List.of(s.at("a.md")), null);
        assertThat(s.tasks().tree().live()).isEmpty();
    }

    @Test
    void a_card_becomes_a_document_beside_that_of_its_parent() {
        final DocumentId chapter = make("Part/Chapter.md", "\n");
        final Task part = s.tasks().create(s.ada(), NewTask.titled("Chapter"));
        s.tasks().setDetail(s.ada(), part.id(), "document", chapter.toString());
        final Task card =
                s.tasks().create(s.ada(), NewTask.titled("What: a scene?").under(part.id()));
        s.tasks().annotate(s.ada(), card.id(), "a note\n");
        final DocumentCards cards = new DocumentCards(s.gate(), s.documents(), s.tasks());
        final Task noted = s.tasks().tree().find(card.id()).orElseThrow();
        final DocumentId made = cards.write(s.ada(), noted);
        assertThat(s.onDisk("Part/What a scene.md")).isEqualTo("# What: a scene?\n\na note\n");
        final Task standing = s.tasks().tree().find(card.id()).orElseThrow();
        assertThat(standing.detail("document")).hasValue(made.toString());
        assertThat(cards.write(s.ada(), standing)).isEqualTo(made);
        s.undo().undo(s.ada());
        assertThat(s.tasks().tree().find(card.id()).orElseThrow().detail("document"))
                .isEmpty();
        assertThat(s.documents().catalogue().here()).extracting(Document::path).containsExactly("Part/Chapter.md");
    }
}

package vespera.desktop.renaming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.documents.FileState;
import vespera.scriptorium.links.RenamePlan;

/** What a rename means, in words. */
class RenameWordsTest {

    private static Document document(final String path) {
        return new Document(
                new DocumentId(new UUID(1, path.hashCode())),
                path,
                new FileState("h", 1, 1, true),
                1,
                Document.Place.HERE,
                null);
    }

    private static RenameWords words(final boolean outside, final String from, final String to, final int links) {
        final RenamePlan.Text text = new RenamePlan.Text(
                document("Part/B.md"),
                null,
                "Part/B.md",
                "h",
                "new",
                links,
                List.of(new RenamePlan.Line(4, "see [[A]] there", "see [[Anna]] there")));
        return new RenameWords(new RenamePlan(
                List.of(new RenamePlan.Move(document(from), from, to)),
                outside,
                links == 0 ? List.of() : List.of(text),
                links == 0 ? List.of(new RenamePlan.Left("C.md", 2, "A", "cannot be written")) : List.of()));
    }

    @Test
    void aRenameSaysWhatHasToChange() {
        final RenameWords words = words(false, "A.md", "Anna.md", 3);
        assertThat(words.title()).isEqualTo("Rename “A” to “Anna”");
        assertThat(words.summary()).isEqualTo("3 links in 1 text have to change, so that they lead where they led.");
        assertThat(words.done()).isEqualTo("“A” is now “Anna.md”; 3 links follow.");
        assertThat(words.broken()).isEmpty();
    }

    @Test
    void oneLinkIsNotMany() {
        assertThat(words(false, "A.md", "Anna.md", 1).summary())
                .isEqualTo("1 link in 1 text has to change, so that it leads where it led.");
    }

    @Test
    void aMoveNamesTheFolder() {
        assertThat(words(false, "A.md", "People/A.md", 1).title()).isEqualTo("Move “A” to “People”");
        assertThat(words(false, "People/A.md", "A.md", 1).title()).isEqualTo("Move “A” to “/”");
    }

    @Test
    void whatAnotherProgramDidIsTold() {
        final RenameWords words = words(true, "A.md", "Anna.md", 2);
        assertThat(words.title()).isEqualTo("“A” is called “Anna.md” now");
        assertThat(words.summary()).contains("Another program", "2 links in 1 text still go by the old name");
        assertThat(words.doing()).isEqualTo("Have the links follow");
    }

    @Test
    void whatCannotFollowIsNamed() {
        assertThat(words(false, "A.md", "x|y.md", 0).broken())
                .isEqualTo("1 link cannot follow: C, line 2, “A” (cannot be written).");
    }

    @Test
    void aChangedLineKnowsWhatChanges() {
        final RenameWords.Changed line =
                words(false, "A.md", "Anna.md", 1).lines().getFirst();
        assertThat(line.place()).isEqualTo("B, line 4");
        assertThat(line.after().substring(line.head(), line.after().length() - line.tail()))
                .isEqualTo("nna");
    }

    @Property
    void whatStaysTheSameIsTheSame(@ForAll final String before, @ForAll final String after) {
        final RenameWords.Changed line = RenameWords.Changed.of("x", before, after);
        assertThat(line.head() + line.tail()).isLessThanOrEqualTo(Math.min(before.length(), after.length()));
        assertThat(after).startsWith(before.substring(0, line.head()));
        assertThat(after).endsWith(before.substring(before.length() - line.tail()));
    }
}

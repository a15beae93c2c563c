package vespera.scriptorium.related;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.meaning.ChunkFollower;
import vespera.scriptorium.meaning.EmbeddingQueue;
import vespera.scriptorium.meaning.HashingEmbedder;
import vespera.scriptorium.meaning.LazyEmbedder;
import vespera.scriptorium.testing.Scriptorium;

final class RelatedTest {

    private static final String MODEL = "hashing-64/1";

    @TempDir
    private Path folder;

    private static Related related(final Scriptorium s) {
        return new Related(s.documents(), s.links(), new Neighbours(s.documents(), s.vectors(), () -> MODEL));
    }

    private static void embed(final Scriptorium s) throws InterruptedException {
        final LazyEmbedder model = new LazyEmbedder(HashingEmbedder::new);
        s.follow(new ChunkFollower(s.documents(), s.vectors(), model, () -> {}));
        try (EmbeddingQueue queue = new EmbeddingQueue(s.documents(), s.vectors(), model, s.jobs())) {
            queue.start();
            queue.await();
        }
    }

    private static Document at(final Scriptorium s, final String path) {
        return s.documents().catalogue().at(path).orElseThrow();
    }

    private static List<String> paths(final List<RelatedDocument> related) {
        return related.stream().map(one -> one.document().path()).toList();
    }

    private static void write(final Scriptorium s, final List<String[]> notes) {
        notes.forEach(note -> s.documents().create(s.ada(), note[0], note[1]));
    }

    private static List<String[]> harbour() {
        final List<String[]> notes = new ArrayList<>();
        notes.add(new String[] {"Harbour.md", "# Harbour\n\nThe pilot waits at the quay for [[Tide]] and wind.\n"});
        notes.add(new String[] {"Tide.md", "# Tide\n\nEbb and flood.\n"});
        notes.add(new String[] {"Pilot.md", "# Pilot\n\nA pilot at the quay knows the channel.\n"});
        notes.add(new String[] {"Log.md", "# Log\n\nRead in the [[Harbour]] on Friday.\n"});
        for (int i = 0; i < 12; i++) {
            notes.add(new String[] {"Bread " + i + ".md", "# Bread " + i + "\n\nFlour and yeast, loaf " + i + ".\n"});
        }
        return notes;
    }

    @Test
    void itFindsWhatBelongsTogetherAndSaysWhy() {
        try (Scriptorium s = new Scriptorium(folder)) {
            write(s, harbour());
            final List<RelatedDocument> found = related(s).to(at(s, "Harbour.md"), 5);
            assertThat(found.getFirst().document().path()).isEqualTo("Pilot.md");
            assertThat(found.getFirst().why().getFirst()).contains("words of its name", "Pilot");
            assertThat(found.getFirst().why().get(1)).contains("“pilot”", "“quay”");
            assertThat(found.getFirst().passage()).isEqualTo("A pilot at the quay knows the channel.");
            assertThat(found).allSatisfy(one -> assertThat(one.why()).isNotEmpty());
        }
    }

    @Test
    void whatIsLinkedAlreadyIsLeftOut() {
        try (Scriptorium s = new Scriptorium(folder)) {
            write(s, harbour());
            final Related related = related(s);
            assertThat(paths(related.to(at(s, "Harbour.md"), 50)))
                    .doesNotContain("Harbour.md", "Tide.md")
                    .contains("Log.md");
            assertThat(paths(related.unlinked(at(s, "Harbour.md"), 50))).doesNotContain("Log.md");
        }
    }

    @Test
    void anEditIsSeenAndGivesWhatANewStartGives() {
        try (Scriptorium s = new Scriptorium(folder)) {
            write(s, harbour());
            final Related related = related(s);
            related.to(at(s, "Harbour.md"), 20);
            s.save("Bread 3.md", "# Bread 3\n\nThe pilot at the quay eats in the harbour.\n");
            final List<RelatedDocument> kept = related.to(at(s, "Harbour.md"), 20);
            assertThat(paths(kept)).contains("Bread 3.md");
            assertThat(kept).isEqualTo(related(s).to(at(s, "Harbour.md"), 20));
        }
    }

    @Test
    void theOrderInWhichNotesCameDoesNotMatter(@TempDir final Path other) throws Exception {
        final List<String[]> notes = harbour();
        try (Scriptorium one = new Scriptorium(folder);
                Scriptorium two = new Scriptorium(other)) {
            write(one, notes);
            embed(one);
            Collections.shuffle(notes, new Random(4));
            write(two, notes);
            embed(two);
            for (final String[] note : notes) {
                assertThat(told(related(one).to(at(one, note[0]), 20)))
                        .isEqualTo(told(related(two).to(at(two, note[0]), 20)));
            }
        }
    }

    @Test
    void whatNotesLikeItLinkToIsSuggestedThoughItSharesNothing() {
        try (Scriptorium s = new Scriptorium(folder)) {
            final List<String[]> notes = new ArrayList<>();
            notes.add(new String[] {"ledgers/Accounts.md", "# Accounts\n\nZinc.\n"});
            notes.add(new String[] {"ships/Brig.md", "# Brig\n\nHull, mast and rigging.\n"});
            for (int i = 0; i < 6; i++) {
                notes.add(new String[] {
                    "ships/Sloop " + i + ".md", "# Sloop " + i + "\n\nHull, mast and rigging. [[Accounts]]\n"
                });
            }
            for (int i = 0; i < 12; i++) {
                notes.add(new String[] {"bread/Loaf " + i + ".md", "# Loaf " + i + "\n\nFlour and yeast.\n"});
            }
            notes.add(new String[] {"bread/Crust.md", "# Crust\n\nFlour, dark as a mast.\n"});
            write(s, notes);
            final RelatedDocument accounts = related(s).to(at(s, "ships/Brig.md"), 20).stream()
                    .filter(one -> one.document().path().equals("ledgers/Accounts.md"))
                    .findFirst()
                    .orElseThrow();
            assertThat(accounts.why()).contains("notes like this one link to it", "most of this folder links to it");
            assertThat(related(s).to(at(s, "bread/Loaf 1.md"), 20))
                    .noneMatch(one -> one.why().contains("notes like this one link to it"));
        }
    }

    private static List<String> told(final List<RelatedDocument> related) {
        return related.stream()
                .map(one -> one.document().path() + one.score() + one.why() + one.passage())
                .toList();
    }

    @Test
    void nearestAreThoseWithTheSameWordsOnceThereAreVectors() throws Exception {
        try (Scriptorium s = new Scriptorium(folder)) {
            write(s, harbour());
            final Neighbours neighbours = new Neighbours(s.documents(), s.vectors(), () -> MODEL);
            assertThat(neighbours.nearest(at(s, "Bread 1.md").id(), 5)).isEmpty();
            embed(s);
            assertThat(neighbours.nearest(at(s, "Bread 1.md").id(), 11))
                    .hasSize(11)
                    .allSatisfy(near -> assertThat(near.document().path()).startsWith("Bread"))
                    .isSortedAccordingTo((a, b) -> Double.compare(b.similarity(), a.similarity()));
            s.save("Bread 1.md", "A pilot at the quay knows the channel.\n");
            embed(s);
            assertThat(neighbours
                            .nearest(at(s, "Bread 1.md").id(), 1)
                            .getFirst()
                            .document()
                            .path())
                    .isEqualTo("Pilot.md");
        }
    }

    @Test
    void oneNoteAloneHasNothing() throws Exception {
        try (Scriptorium s = new Scriptorium(folder)) {
            s.documents().create(s.ada(), "Only.md", "Nothing else is here.\n");
            assertThat(related(s).to(at(s, "Only.md"), 10)).isEmpty();
            s.documents().create(s.ada(), "Empty.md", "");
            assertThat(related(s).to(at(s, "Empty.md"), 10)).hasSizeLessThan(2);
            assertThat(Files.exists(folder.resolve("Only.md"))).isTrue();
        }
    }
}

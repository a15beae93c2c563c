package vespera.scriptorium.goals;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vespera.scriptorium.binder.Cutting;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.Mark;
import vespera.scriptorium.journal.Actor;
import vespera.scriptorium.links.LinkRewriting;
import vespera.scriptorium.testing.Scriptorium;

/** What counts as written by her. */
@SuppressWarnings("NullAway.Init")
class WrittenWordsTest {

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

    private WrittenWords words() {
        return new WrittenWords(s.store(), s.gate(), s.documents(), s.store(), s.clock(), ZoneOffset.UTC);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(s.clock().instant(), ZoneOffset.UTC);
    }

    private int written() {
        final int anew = words().days().getOrDefault(today(), 0);
        assertThat(words().days().getOrDefault(today(), 0)).isEqualTo(anew);
        return anew;
    }

    @Test
    void whatSheWritesCountsAndWhatSheTakesOutDoesNotCountAgainstHer() {
        s.documents().create(s.ada(), "a.md", "# A");
        s.save("a.md", "# A\n\none two three");
        assertThat(written()).isEqualTo(3);
        s.save("a.md", "# A\n\none");
        assertThat(written()).isEqualTo(3);
        s.undo().undo(s.ada());
        assertThat(written()).isEqualTo(3);
        s.undo().undo(s.ada());
        assertThat(written()).isZero();
    }

    @Test
    void whatOthersWroteDoesNotCount() {
        s.outside("b.md", "many words from elsewhere");
        s.scan();
        s.outside("b.md", "many words from elsewhere and more");
        s.scan();
        final Document document = s.at("b.md");
        final String text = "many words from elsewhere and more said the model, and I";
        s.documents()
                .save(
                        s.ada(),
                        document.id(),
                        document.state().hash(),
                        text,
                        List.of(new Mark(35, 50, Actor.role("Model"))));
        assertThat(written()).isEqualTo(2);
    }

    @Test
    void eachDayHasItsOwn() {
        s.documents().create(s.ada(), "a.md", "");
        s.save("a.md", "one");
        s.clock().advance(Duration.ofDays(1));
        s.save("a.md", "one two three");
        assertThat(written()).isEqualTo(2);
        assertThat(words().days()).containsEntry(today().minusDays(1), 1);
    }

    @Test
    void words_that_only_change_their_place_do_not_count() {
        s.documents().create(s.ada(), "a.md", "one\n");
        s.documents().create(s.ada(), "b.md", "two three four five\n");
        final Cutting cutting = new Cutting(
                s.gate(),
                s.documents(),
                s.arrangement(),
                new LinkRewriting(s.gate(), s.documents(), s.links(), s.tasks()));
        cutting.join(s.ada(), List.of(s.at("a.md").id(), s.at("b.md").id()));
        assertThat(s.onDisk("a.md")).contains("two three four five");
        assertThat(words().days()).isEmpty();
        s.undo().undo(s.ada());
        assertThat(words().days()).isEmpty();
    }
}

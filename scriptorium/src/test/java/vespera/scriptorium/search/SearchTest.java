package vespera.scriptorium.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vespera.scriptorium.tasks.NewTask;
import vespera.scriptorium.testing.Scriptorium;

@SuppressWarnings("NullAway.Init")
final class SearchTest {

    @TempDir
    private Path folder;

    private Scriptorium s;

    @BeforeEach
    void open() {
        s = new Scriptorium(folder);
        s.documents().create(s.ada(), "sea.md", "# Sea\nnothing here\nthe harbour lies in fog tonight");
        s.documents().create(s.ada(), "fog.md", "A fog bank came.");
        s.documents().create(s.ada(), "hill.md", "Sheep graze upon green hills.");
        s.tasks().create(s.ada(), NewTask.titled("Describe the Harbour in fog"));
    }

    @AfterEach
    void close() {
        s.close();
    }

    @Test
    void words_are_found_with_line_passage_and_reason_and_tasks_as_well() {
        final Found found = s.search("").search("harbour fog", Mode.TEXT, 9);
        assertThat(found.missing()).isEmpty();
        assertThat(found.hits()).hasSize(2).anySatisfy(hit -> {
            assertThat(hit.path()).isEqualTo("sea.md");
            assertThat(hit.line()).isEqualTo(3);
            assertThat(hit.passage()).isEqualTo("the harbour lies in fog tonight");
            assertThat(hit.why()).singleElement().asString().contains("harbour");
        });
        assertThat(found.hits()).anySatisfy(hit -> {
            assertThat(hit.task()).isNotNull();
            assertThat(hit.why())
                    .singleElement()
                    .asString()
                    .startsWith("a task with")
                    .contains("Harbour");
        });
        assertThat(s.search("").search("  ", Mode.ALL, 9))
                .isEqualTo(new Found(java.util.List.of(), java.util.List.of()));
    }

    @Test
    void some_of_the_words_do_where_no_text_has_all() {
        assertThat(s.search("").search("harbour sheep", Mode.TEXT, 9).hits())
                .extracting(hit -> hit.task() == null ? hit.path() : "task")
                .containsExactlyInAnyOrder("sea.md", "hill.md", "task");
    }

    @Test
    void meaning_finds_and_fuses_the_same_way_every_time() throws InterruptedException {
        s.embed();
        final Search search = s.search("");
        final Found meaning = search.search("green hills", Mode.MEANING, 9);
        assertThat(meaning.hits().getFirst().path()).isEqualTo("hill.md");
        assertThat(meaning.hits().getFirst().why()).singleElement().asString().startsWith("close in meaning (");
        final Found all = search.search("fog", Mode.ALL, 9);
        assertThat(all.missing()).isEmpty();
        assertThat(all.hits()).isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
        assertThat(all.hits().getFirst().why())
                .as("found both ways")
                .anyMatch(w -> w.contains("fog"))
                .anyMatch(w -> w.startsWith("close in meaning ("));
        for (int i = 0; i < 5; i++) {
            assertThat(search.search("fog", Mode.ALL, 9)).isEqualTo(all);
        }
        assertThat(search.search("fog", Mode.ALL, 1).hits()).hasSize(1);
    }

    @Test
    void what_could_not_be_searched_is_said() throws InterruptedException {
        assertThat(s.search("There is no model.").search("fog", Mode.ALL, 9)).satisfies(found -> {
            assertThat(found.missing()).containsExactly("meaning: There is no model.");
            assertThat(found.hits()).isNotEmpty();
        });
        s.embed();
        final var id = s.at("hill.md").id().value();
        final var chunk = s.vectors().chunks(id).getFirst();
        s.vectors()
                .putChunks(
                        id,
                        "x",
                        java.util.List.of(new vespera.scriptorium.meaning.VectorStore.StoredChunk(
                                0, "", chunk.from(), chunk.to(), 1, "not embedded")));
        assertThat(s.search("").search("fog", Mode.ALL, 9).missing())
                .containsExactly("meaning: 1 of 3 passages are not read yet");
    }

    @Test
    void what_is_archived_is_not_found() {
        s.documents().archive(s.ada(), s.at("sea.md").id());
        assertThat(s.search("").search("tonight", Mode.TEXT, 9).hits()).isEmpty();
    }
}

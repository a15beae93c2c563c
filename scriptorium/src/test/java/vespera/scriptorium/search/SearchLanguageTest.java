package vespera.scriptorium.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vespera.scriptorium.tasks.NewTask;
import vespera.scriptorium.testing.Scriptorium;

/** Filters, highlights and counts on a small atelier. */
@SuppressWarnings("NullAway.Init")
final class SearchLanguageTest {

    @TempDir
    private Path folder;

    private Scriptorium s;
    private Search search;

    @BeforeEach
    void open() {
        s = new Scriptorium(folder);
        make(
                "people/Anna.md",
                "---\ntags: [people/family]\nstatus: Draft\ndate: 2024-03-05\n---\n# Anna\nShe keeps bees.");
        make("people/Bela.md", "---\ntags: people\nstatus: done\n---\n# Bela\nHe keeps bees as well, and a boat.");
        make("places/Harbour.md", "# Harbour\nBoats, fog and Anna’s café. 東京湾の霧。");
        make("log.txt", "bees bees bees");
        s.tasks().create(s.ada(), NewTask.titled("Describe the bees"));
        search = s.search("There is no model.");
    }

    private void make(final String path, final String text) {
        s.documents().create(s.ada(), path, text);
    }

    @AfterEach
    void close() {
        s.close();
    }

    private List<String> paths(final String query) {
        return search.search(query, Mode.TEXT, 50).hits().stream()
                .map(hit -> hit.task() == null ? hit.path() : "task")
                .toList();
    }

    @Test
    void tags_are_found_with_what_is_nested_in_them() {
        assertThat(paths("tag:people")).containsExactlyInAnyOrder("people/Anna.md", "people/Bela.md");
        assertThat(paths("tag:People/Family")).containsExactly("people/Anna.md");
        assertThat(paths("tag:peop")).isEmpty();
        assertThat(paths("bees -tag:people")).containsExactlyInAnyOrder("log.txt", "task");
    }

    @Test
    void paths_sorts_and_states_filter_alone_and_with_words() {
        assertThat(paths("path:PLACES")).containsExactly("places/Harbour.md");
        assertThat(paths("type:txt")).containsExactly("log.txt");
        assertThat(paths("bees type:task")).containsExactly("task");
        assertThat(paths("type:md bees")).containsExactlyInAnyOrder("people/Anna.md", "people/Bela.md");
        assertThat(paths("status:draft")).containsExactly("people/Anna.md");
        assertThat(paths("status:draft OR status:done")).containsExactlyInAnyOrder("people/Anna.md", "people/Bela.md");
        assertThat(paths("-type:task -type:txt -path:places -status:done")).containsExactly("people/Anna.md");
    }

    @Test
    void the_day_in_the_front_matter_counts_before_that_of_the_file() {
        assertThat(paths("before:2024-03-06")).containsExactly("people/Anna.md");
        assertThat(paths("after:2024-03-05 before:2024-04 bees")).containsExactly("people/Anna.md");
        assertThat(paths("before:2024-03-05")).isEmpty();
        assertThat(paths("path:people")).as("newest first").containsExactly("people/Bela.md", "people/Anna.md");
    }

    @Test
    void who_wrote_it_is_asked_by_kind_or_name() {
        assertThat(paths("by:person type:document")).hasSize(4);
        assertThat(paths("by:ada type:document")).hasSize(4);
        assertThat(paths("by:outside type:document")).isEmpty();
    }

    @Test
    void excluded_words_and_alternatives_hold() {
        assertThat(paths("bees -boat")).doesNotContain("people/Bela.md").contains("people/Anna.md");
        assertThat(paths("\"keeps bees as\"")).containsExactly("people/Bela.md");
        assertThat(paths("fog OR boat")).containsExactlyInAnyOrder("people/Bela.md", "places/Harbour.md");
    }

    @Test
    void highlights_are_exactly_the_found_words_in_code_points() {
        make("odd.md", "The \uD83D\uDE00 cafe\u0301 and the Caf\u00E9 of 東京湾 lie in fog");
        assertThat(marked("cafe fog")).containsExactly("cafe\u0301", "Caf\u00E9", "fog");
        assertThat(marked("東京")).containsExactly("東京");
        assertThat(marked("\"lie in\"")).containsExactly("lie in");
        assertThat(marked("caf*")).containsExactly("cafe\u0301", "Caf\u00E9");
    }

    private List<String> marked(final String query) {
        final Hit hit = search.search(query + " path:odd", Mode.TEXT, 9).hits().getFirst();
        final int[] points = hit.passage().codePoints().toArray();
        return hit.highlights().stream()
                .map(h -> new String(points, h.from(), h.to() - h.from()))
                .toList();
    }

    @Test
    void counts_are_of_all_that_matches() {
        final Facets facets = search.facets(Query.parse("bees"));
        assertThat(facets.total()).isEqualTo(4);
        assertThat(facets.types())
                .containsEntry("md", 2)
                .containsEntry("txt", 1)
                .containsEntry("task", 1);
        assertThat(facets.tags()).containsOnlyKeys("people", "people/family");
        assertThat(facets.folders()).containsExactly(java.util.Map.entry("people/", 2));
        assertThat(facets.authors()).hasSize(1).containsValue(3);
    }

    @Test
    void a_search_that_nobody_waits_for_gives_up() {
        assertThatThrownBy(() -> search.search("bees", Mode.TEXT, 9, () -> true))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void nothing_typed_is_an_error_in_any_mode() {
        for (final String typed : List.of("\"", "-", "tag:\"", "OR OR", "***", "(a", "\uD83D", "before:9999-99", ":")) {
            for (final Mode mode : Mode.values()) {
                assertThatCode(() -> search.search(typed, mode, 3)).as(typed).doesNotThrowAnyException();
            }
        }
    }

    @Test
    void saved_searches_are_kept_replaced_and_forgotten() {
        final SavedSearches saved = new SavedSearches(s.store());
        assertThat(saved.save(new SavedSearch("Bees", "bees\ttype:md", Mode.TEXT)))
                .isEmpty();
        saved.save(new SavedSearch("Fog", "fog", Mode.ALL));
        assertThat(saved.save(new SavedSearch("bees", "honey", Mode.ALL)))
                .contains(new SavedSearch("Bees", "bees type:md", Mode.TEXT));
        assertThat(new SavedSearches(s.store()).all())
                .extracting(SavedSearch::query)
                .containsExactly("honey", "fog");
        assertThat(saved.forget("FOG")).isPresent();
        assertThat(saved.find("fog")).isEmpty();
        assertThat(saved.forget("fog")).isEmpty();
    }
}

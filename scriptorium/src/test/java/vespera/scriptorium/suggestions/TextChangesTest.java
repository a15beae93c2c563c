package vespera.scriptorium.suggestions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vespera.scriptorium.links.NameIndex;
import vespera.scriptorium.markdown.MarkdownReader;

/** What accepting writes, and what is read for it. */
final class TextChangesTest {

    private final MarkdownReader reader = new MarkdownReader();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Text.\\n|---\\ntags:\\n  - sea\\n---\\nText.\\n",
                "---\\ntags: [a, b]\\n---\\nText.\\n|---\\ntags: [a, b, sea]\\n---\\nText.\\n",
                "---\\ntags: []\\n---\\nText.\\n|---\\ntags: [sea]\\n---\\nText.\\n",
                "---\\ntags:\\n- a\\n- b\\nup: x\\n---\\n|---\\ntags:\\n- a\\n- b\\n- sea\\nup: x\\n---\\n",
                "---\\ntags:\\n    - a\\n---\\n|---\\ntags:\\n    - a\\n    - sea\\n---\\n",
                "---\\ntags: a, b\\n---\\n|---\\ntags: a, b, sea\\n---\\n",
                "---\\ntags: a b\\n---\\n|---\\ntags: a b sea\\n---\\n",
                "---\\ntags: a\\n---\\n|---\\ntags: a, sea\\n---\\n",
                "---\\ntags:\\n---\\n|---\\ntags:\\n  - sea\\n---\\n",
                "---\\ntitle: T\\n---\\n|---\\ntitle: T\\ntags:\\n  - sea\\n---\\n",
                "---\\ntags: [a, # why\\n  b]\\n---\\n|---\\ntags: [a, # why\\n  b, sea]\\n---\\n",
                "---\\ntags: [sea]\\n---\\n|---\\ntags: [sea]\\n---\\n",
            })
    void a_tag_is_written_as_tags_are_written_there(final String before, final String after) {
        assertThat(FrontMatterTags.with(before.replace("\\n", "\n"), "sea")).contains(after.replace("\\n", "\n"));
    }

    @Test
    void front_matter_that_cannot_be_read_is_left_alone() {
        assertThat(FrontMatterTags.with("---\ntags: [a\n---\nText.\n", "sea")).isEmpty();
        assertThat(FrontMatterTags.with("---\na: @b\n---\nText.\n", "sea")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Text.|Text.\\n\\n## See also\\n\\n- [[X]]\\n",
                "Text.\\n|Text.\\n\\n## See also\\n\\n- [[X]]\\n",
                "T\\n\\n## See also\\n\\n* [[A]]\\n\\n## End\\n|T\\n\\n## See also\\n\\n* [[A]]\\n* [[X]]\\n\\n## End\\n",
                "T\\n\\n## Related\\n|T\\n\\n## Related\\n\\n- [[X]]\\n",
            })
    void a_link_goes_to_the_list_at_the_end(final String before, final String after) {
        assertThat(SeeAlso.with(before.replace("\\n", "\n"), "[[X]]", reader)).contains(after.replace("\\n", "\n"));
    }

    @Test
    void no_link_is_written_into_code_or_a_comment() {
        assertThat(SeeAlso.with("Text.\n\n```\ncode\n", "[[X]]", reader)).isEmpty();
        assertThat(SeeAlso.with("Text.\n\n%%\nnot closed\n", "[[X]]", reader)).isEmpty();
    }

    @Test
    void open_boxes_and_todo_are_tasks_and_nothing_else_is() {
        final String text = """
                - [ ] buy rope
                - [x] sold
                - [-] dropped
                > 1. [ ] in a quotation
                TODO: mend the roof
                * **FIXME** - the date is wrong
                To do: call Ben
                She had nothing to do: the day was hers.
                The TODO list is long.
                `TODO: code`

                ```
                - [ ] code
                TODO: code
                ```
                %% TODO: in a comment %%
                """;
        assertThat(TaskLines.in(text, reader.prose(text)).stream().map(t -> t.line() + " " + t.title()))
                .containsExactly(
                        "1 buy rope", "4 in a quotation", "5 mend the roof", "6 the date is wrong", "7 call Ben");
    }

    @Test
    void the_longest_name_is_found_whole_in_any_script() {
        final NameIndex index = new NameIndex(
                List.of("new york", "new york times", "york", "c++", "東京", "straße", "mara", "re:member"));
        final String text = "The New  York Times of New York; yorkshire, C++x and C++. 私は東京へ。 STRASSE? "
                + "Straße! Mara's re:member _Mara_";
        assertThat(index.in(text, reader.prose(text)).stream().map(NameIndex.Place::text))
                .containsExactly("New  York Times", "New York", "東京", "Straße", "Mara", "re:member");
    }

    @ParameterizedTest
    @CsvSource({"mara,marra,1", "mara,amra,1", "kitten,sitting,3", "same,same,0", "ab,ba,1", "lighthouse,lighthuose,1"})
    void slips_of_the_pen_are_counted(final String a, final String b, final int slips) {
        assertThat(TargetGuess.distance(a, b)).isEqualTo(slips);
    }

    @Test
    void two_rings_with_one_bridge_are_two_groups() {
        final List<java.util.Map<Integer, Double>> edges = new java.util.ArrayList<>();
        for (int i = 0; i < 8; i++) {
            edges.add(new java.util.TreeMap<>());
        }
        for (int i = 0; i < 8; i++) {
            for (int j = 0; j < 8; j++) {
                if (i != j && i / 4 == j / 4) {
                    edges.get(i).put(j, 1.0);
                }
            }
        }
        edges.get(3).put(4, 1.0);
        edges.get(4).put(3, 1.0);
        assertThat(Communities.of(edges)).containsExactly(0, 0, 0, 0, 1, 1, 1, 1);
    }
}

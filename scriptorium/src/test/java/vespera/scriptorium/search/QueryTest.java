package vespera.scriptorium.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vespera.scriptorium.search.Query.Clause;
import vespera.scriptorium.search.Query.Field;
import vespera.scriptorium.search.Query.Filter;
import vespera.scriptorium.search.Query.Words;

/** A query says what was typed; nothing that can be typed is an error. */
final class QueryTest {

    @Test
    void each_sign_means_what_the_guide_says() {
        final Query query =
                Query.parse("red OR green \"old mill\" harb* -fog tag:#people/family -path:\"my drafts\" x:y");
        assertThat(query.clauses())
                .containsExactly(
                        new Clause(List.of(word("red"), word("green"))),
                        new Clause(List.of(new Words("old mill", true, false, false))),
                        new Clause(List.of(new Words("harb", false, true, false))),
                        new Clause(List.of(new Words("fog", false, false, true))),
                        new Clause(List.of(new Filter(Field.TAG, "people/family", false))),
                        new Clause(List.of(new Filter(Field.PATH, "my drafts", true))),
                        new Clause(List.of(word("x:y"))));
        assertThat(query.sentence()).isEqualTo("red green old mill harb x:y");
    }

    private static Words word(final String text) {
        return new Words(text, false, false, false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"before:lunch", "after:", "tag:", "status:", "OR", "-", "*", "before:2026-13", "colour:red"})
    void what_is_no_filter_is_an_ordinary_word(final String typed) {
        assertThat(Query.parse(typed).clauses()).containsExactly(new Clause(List.of(word(typed))));
    }

    @Test
    void an_or_without_two_sides_and_quotes_without_an_end_do_no_harm() {
        assertThat(Query.parse("a OR").words()).containsExactly(word("a"), word("OR"));
        assertThat(Query.parse("a OR -b").clauses()).hasSize(2);
        assertThat(Query.parse("“old mill” \"unclosed").words())
                .extracting(Words::text)
                .containsExactly("old mill", "unclosed");
        assertThat(Query.parse("\"\" \" \"").isEmpty()).isTrue();
    }

    @Property
    void whatever_is_typed_is_read_and_prints_as_what_reads_the_same(@ForAll("typed") final String typed) {
        final Query query = Query.parse(typed);
        assertThat(Query.parse(query.print())).isEqualTo(query);
    }

    @Property
    void any_text_at_all_is_read(@ForAll final String typed) {
        final Query query = Query.parse(typed);
        assertThat(Query.parse(query.print())).isEqualTo(query);
    }

    /** Texts in which the signs of the language are common. */
    @Provide
    Arbitrary<String> typed() {
        final Arbitrary<String> pieces = Arbitraries.of(
                "a",
                "harbour",
                " ",
                "  ",
                "\"",
                "*",
                "-",
                "OR",
                " OR ",
                "tag:",
                "Tag:x",
                "path:",
                "before:2026-11",
                "after:today",
                "before:",
                "type:md",
                "by:",
                "status:",
                ":",
                "#",
                "/",
                "“",
                "漢字",
                "é",
                "\u0000",
                "\n",
                "\uD83D\uDE00",
                "\uD83D");
        return pieces.list().ofMaxSize(24).map(list -> String.join("", list));
    }
}

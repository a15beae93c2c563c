package vespera.scriptorium.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.testing.Ports;
import vespera.scriptorium.testing.Samples;

/** What every word index promises: it moves with the journal and takes whatever is typed. */
public abstract class WordIndexContract {

    private final Samples samples = new Samples();

    /** A fresh, empty store. */
    protected abstract Ports open(Samples using);

    @Test
    void words_are_found_without_case_accents_or_order_and_names_weigh_more() {
        try (Ports ports = open(samples)) {
            final DocumentId body = samples.text(ports, "one.md", "One", "The café by the river, near the old Mill.");
            final DocumentId title = samples.text(ports, "two.md", "Mill", "Something else about cafés.");
            final DocumentId cjk = samples.text(ports, "three.md", "東京", "私は東京都に住んでいます。GPU計算");
            assertThat(samples.found(ports, "CAFE")).containsExactly(body);
            assertThat(samples.found(ports, "river cafe")).containsExactly(body);
            assertThat(samples.found(ports, "\"old mill\"")).containsExactly(body);
            assertThat(samples.found(ports, "\"mill old\"")).isEmpty();
            assertThat(samples.found(ports, "caf*")).containsExactlyInAnyOrder(body, title);
            assertThat(samples.found(ports, "mill")).containsExactly(title, body);
            assertThat(samples.found(ports, "東京都")).containsExactly(cjk);
            assertThat(samples.found(ports, "都")).containsExactly(cjk);
            assertThat(samples.found(ports, "京東")).isEmpty();
            assertThat(samples.found(ports, "計算 gpu")).containsExactly(cjk);
            assertThat(samples.found(ports, "river nonsense")).isEmpty();
            assertThat(ports.words().find("river nonsense", false, 9)).hasSize(1);
            assertThat(ports.words().find("caf* mill", false, 1)).hasSize(1);
            assertThat(ports.words().find("", true, 9)).isEmpty();
        }
    }

    @Test
    void every_single_character_of_a_text_without_spaces_is_found() {
        try (Ports ports = open(samples)) {
            final DocumentId id = samples.text(ports, "k.md", "K", "漢字かなカナ한글 x 終");
            "漢字かなカナ한글終".chars().forEach(c -> assertThat(samples.found(ports, String.valueOf((char) c)))
                    .as("character %s", (char) c)
                    .containsExactly(id));
        }
    }

    @Property(tries = 200)
    void no_query_is_an_error(@ForAll @StringLength(max = 40) final String query, @ForAll final boolean every) {
        try (Ports ports = open(samples)) {
            samples.text(ports, "a.md", "A", query);
            assertThatCode(() -> ports.words().find(query, every, 5)).doesNotThrowAnyException();
        }
    }
}

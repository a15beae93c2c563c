package vespera.scriptorium.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.documents.DocumentRow;
import vespera.scriptorium.documents.ReadingRow;
import vespera.scriptorium.markdown.Reading;
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
            "漢字かなカナ한글終"
                    .chars()
                    .forEach(c -> assertThat(samples.found(ports, String.valueOf((char) c)))
                            .as("character %s", (char) c)
                            .containsExactly(id));
        }
    }

    @Test
    void a_renamed_document_is_found_by_its_new_name_and_still_by_its_words() {
        try (Ports ports = open(samples)) {
            final DocumentId id = new DocumentId(samples.ids().next());
            final String text = "A lighthouse keeper.";
            final Document before = new Document(id, "f/Storm.md", Samples.state(text), 1, Document.Place.HERE, null);
            final Reading reading = new Reading(
                    null, Map.of(), null, List.of("Gale"), List.of("sea"), List.of(), List.of(), List.of(), 1, 0);
            samples.append(
                    ports.journal(),
                    new Change(
                            samples.origin("Ada"),
                            samples.command("found"),
                            List.of(samples.created("T")),
                            List.of(new DocumentRow(before), new ReadingRow(id, before.path(), reading, text)),
                            List.of(Blob.of(text))));
            assertThat(samples.found(ports, "storm")).containsExactly(id);
            samples.keep(
                    ports,
                    new DocumentRow(new Document(id, "f/Tempest.md", before.state(), 1, Document.Place.HERE, null)));
            assertThat(samples.found(ports, "tempest lighthouse gale sea")).containsExactly(id);
            assertThat(samples.found(ports, "storm")).isEmpty();
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

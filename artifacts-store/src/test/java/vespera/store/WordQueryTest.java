package vespera.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.documents.ReadingRow;
import vespera.scriptorium.testing.Ports;
import vespera.scriptorium.testing.Samples;

/** That what is typed is looked for, and never run as a language of the index. */
final class WordQueryTest {

    @Test
    void words_phrases_and_prefixes_are_quoted() {
        assertThat(WordQuery.expression("old mill", true)).contains("\"old\" AND \"mill\"");
        assertThat(WordQuery.expression("old mill", false)).contains("\"old\" OR \"mill\"");
        assertThat(WordQuery.expression("\"old mill\" riv*", true)).contains("\"old mill\" AND \"riv*\" *");
        assertThat(WordQuery.expression("\"old mi\"*", true).orElseThrow()).startsWith("\"old mi\" *");
        assertThat(WordQuery.expression("\"never closed", true)).contains("\"never closed\"");
    }

    @Test
    void chinese_japanese_and_korean_become_pairs() {
        assertThat(WordQuery.expression("東京都", true)).contains("\"東京 京都\"");
        assertThat(WordQuery.expression("都", true)).contains("\"都\" *");
        assertThat(WordQuery.expression("GPU計算", true)).contains("(\"GPU\" AND \"計算\")");
    }

    @Test
    void what_holds_no_word_asks_nothing() {
        for (final String typed : List.of("", "   ", "\"", "\"\"", "*", "-- !! ()", "\0", "\ud800")) {
            assertThat(WordQuery.expression(typed, true)).as("“%s”", typed).isEqualTo(Optional.empty());
        }
    }

    @Test
    void the_language_of_the_index_is_plain_text() {
        final Samples samples = new Samples();
        try (Ports ports = StorePorts.open(samples)) {
            final DocumentId id = new DocumentId(samples.ids().next());
            samples.append(
                    ports.journal(),
                    samples.change(
                            "read",
                            List.of(samples.created("T")),
                            new ReadingRow(
                                    id,
                                    "a.md",
                                    Samples.reading("T", List.of(), List.of()),
                                    "not near title and or words don't x-y e.g. O'Brien")));
            for (final String typed : List.of(
                    "NOT",
                    "near(title words)",
                    "title:",
                    "AND",
                    "x OR",
                    "^words",
                    "don't",
                    "x-y",
                    "{title} : words",
                    "words + and",
                    "O'Brien",
                    "words\"not\"",
                    "e.g.",
                    "\"title and\"")) {
                assertThat(ports.words().find(typed, false, 5)).as(typed).hasSize(1);
            }
            assertThat(ports.words().find("a ".repeat(10_000), true, 5)).isNotNull();
            assertThat(ports.words().find("words ".repeat(500), true, 5)).hasSize(1);
            assertThat(ports.words().find("水a".repeat(3_000), true, 5)).isEmpty();
        }
    }
}

package vespera.scriptorium.versions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.Mark;
import vespera.scriptorium.journal.Actor;
import vespera.scriptorium.testing.Scriptorium;

/** The figures of a disclosure report add up, and nothing is left out unsaid. */
@SuppressWarnings("NullAway.Init")
final class DisclosureTest {

    private static final String MODEL = "ollama:<b>llama</b>";

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

    private DisclosureReport report() {
        s.outside("old.md", "Two words.");
        s.outside("pic.png", "x");
        s.outside("odd.txt", "\0");
        s.scan();
        s.documents().create(s.ada(), "a & b.md", "");
        s.clock().advance(Duration.ofSeconds(1));
        final Document a = s.at("a & b.md");
        s.documents()
                .save(
                        s.ada(),
                        a.id(),
                        a.state().hash(),
                        "She wrote this. It wrote that. 灯台",
                        List.of(new Mark(16, 31, Actor.role(MODEL))));
        final Document away = s.documents().create(s.ada(), "away.md", "Not counted.");
        s.documents().archive(s.ada(), away.id());
        return new Disclosure(s.documents(), s.versions()).report(1_760_000_000_000L);
    }

    @Test
    void it_counts_characters_and_words_of_everybody() {
        final DisclosureReport report = report();
        assertThat(report.documents())
                .extracting(DisclosureReport.Counted::path)
                .containsExactly("a & b.md", "old.md");
        assertThat(report.documents().getFirst().shares())
                .containsExactly(
                        new DisclosureReport.Share(s.ada().actor(), 18, 5, 18 / 33.0),
                        new DisclosureReport.Share(Actor.role(MODEL), 15, 3, 15 / 33.0));
        assertThat(report.characters()).isEqualTo(33 + 10);
        assertThat(report.words()).isEqualTo(10);
        assertThat(report.authors().stream()
                        .mapToDouble(DisclosureReport.Share::part)
                        .sum())
                .isBetween(0.9999, 1.0001);
        assertThat(report.of(Actor.Kind.ROLE)).hasSize(1);
        assertThat(report.of(Actor.Kind.IMPORT))
                .singleElement()
                .satisfies(i -> assertThat(i.words()).isEqualTo(2));
    }

    @Test
    void the_receipt_names_what_was_left_out_and_why() {
        final DisclosureReport report = report();
        assertThat(report.leftOut())
                .extracting(DisclosureReport.LeftOut::path)
                .containsExactly("away.md", "odd.txt", "pic.png");
        assertThat(report.leftOut()).allSatisfy(l -> assertThat(l.reason()).isNotBlank());
        assertThat(DisclosureText.of(report))
                .contains("5 documents known, 2 counted, 3 left out")
                .contains("away.md: in the archive")
                .contains(MODEL + " (model)  15 characters, 3 words");
    }

    @Test
    void the_page_stands_alone_and_escapes_every_name() {
        final String page = DisclosurePage.of(report());
        assertThat(page)
                .startsWith("<!DOCTYPE html>")
                .contains("ollama:&lt;b&gt;llama&lt;/b&gt;")
                .contains("a &amp; b.md")
                .doesNotContain("<b>")
                .doesNotContain("<script")
                .doesNotContain("http")
                .doesNotContain("src=");
    }

    @Test
    void an_empty_atelier_is_said_to_be_so() {
        final DisclosureReport report = new Disclosure(s.documents(), s.versions()).report(0);
        assertThat(report.documents()).isEmpty();
        assertThat(DisclosureText.of(report)).contains("0 documents known").contains("nothing was written by a model");
        assertThat(DisclosurePage.of(report)).contains("Nothing was written by a model.");
    }
}

package vespera.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Versions, who wrote what, the archive and decisions by the command line. */
@SuppressWarnings("NullAway.Init")
class VersionCommandsTest {

    private static final String ONE = "The lamp was lit.\n\nNobody slept that night 🖋.\n";
    private static final String TWO = "The lamp was dark.\n\nNobody slept that night 🖋.\n";

    @TempDir
    Path folder;

    private Terminal terminal;

    @BeforeEach
    void twoVersions() throws IOException {
        terminal = new Terminal(folder);
        write(ONE);
        terminal.run("index").ended(0);
        write(TWO);
        terminal.run("index").ended(0);
    }

    private void write(final String text) throws IOException {
        Files.writeString(folder.resolve("a.md"), text);
    }

    private JsonNode json(final String... arguments) {
        final String[] line = new String[arguments.length + 1];
        System.arraycopy(arguments, 0, line, 0, arguments.length);
        line[arguments.length] = "--json";
        return terminal.run(line).ended(0).json();
    }

    @Test
    void a_difference_is_shown_by_words() {
        final String shown = "The lamp was [-lit-]{+dark+}.\n\nNobody slept that night 🖋.\n";
        for (final String[] line : new String[][] {
            {"diff", "a"},
            {"diff", "a", "1"},
            {"diff", "a.md", "1", "2"},
            {"diff", "a", "1.."},
            {"diff", "a", "1..2"},
            {"diff", "a", "last-1", "last"}
        }) {
            assertThat(terminal.run(line).ended(0).out().strip()).isEqualTo(shown.strip());
        }
        assertThat(terminal.run("diff", "a", "--color", "always").ended(0).out())
                .contains("\u001B[")
                .doesNotContain("{+");
        final JsonNode pieces = json("diff", "a", "1", "2");
        assertThat(pieces).hasSize(4);
        assertThat(pieces.path(1).path("kind").asText()).isEqualTo("removed");
        assertThat(Terminal.fields(pieces.path(0))).containsExactlyInAnyOrder("kind", "text", "from", "to");
    }

    @Test
    void spans_cover_the_text_in_characters() {
        final JsonNode spans = json("blame", "a");
        int at = 0;
        for (final JsonNode span : spans) {
            assertThat(Terminal.fields(span)).containsExactlyInAnyOrder("from", "to", "actor", "kind", "artifact");
            assertThat(span.path("from").asInt()).isEqualTo(at);
            at = span.path("to").asInt();
        }
        assertThat(at).isEqualTo(TWO.codePointCount(0, TWO.length()));
        assertThat(spans.path(0).path("kind").asText()).isEqualTo("import");
        assertThat(spans.path(1).path("kind").asText()).isEqualTo("outside");
        assertThat(spans.path(1).path("artifact").asText())
                .isEqualTo(json("history", "a").path(0).path("artifact").asText());
        assertThat(terminal.run("blame", "a", "--at", "1").ended(0).out()).contains("first scan (import)");
    }

    @Test
    void a_restored_version_is_a_new_one_and_can_be_undone() throws IOException {
        assertThat(json("restore", "a", "1").path("version").asInt()).isEqualTo(3);
        assertThat(folder.resolve("a.md")).hasContent(ONE);
        terminal.run("undo").ended(0);
        assertThat(folder.resolve("a.md")).hasContent(TWO);
        assertThat(json("history", "a", "1").path("text").asText()).isEqualTo(ONE);
        for (final String bad : new String[] {"9", "0", "first", "last-7"}) {
            terminal.run("restore", "a", bad).ended(1).plainly();
        }
        Files.delete(folder.resolve("a.md"));
        terminal.run("restore", "a.md", "1").ended(0);
        assertThat(folder.resolve("a.md")).hasContent(ONE);
    }

    @Test
    void what_was_put_away_is_listed_and_taken_back() {
        terminal.run("archive", "add", "a").ended(0);
        assertThat(folder.resolve("a.md")).doesNotExist();
        assertThat(json("archive", "list").path(0).path("path").asText()).isEqualTo("a.md");
        assertThat(terminal.run("restore", "a.md", "1").ended(1).err()).contains("Restore the document first");
        terminal.run("archive", "restore", "a.md").ended(0);
        assertThat(folder.resolve("a.md")).hasContent(TWO);
        terminal.run("archive", "restore", "a.md").ended(1).plainly();
    }

    @Test
    void a_decision_is_written_down_and_taken_back() {
        final JsonNode made = json(
                "decision",
                "add",
                "Lit or dark?",
                "--option",
                "lit",
                "--option",
                "dark",
                "--chosen",
                "dark",
                "--why",
                "It is night.",
                "--doc",
                "a");
        assertThat(made.path("options")).hasSize(2);
        assertThat(json("decision", "list", "--doc", "a").path(0)).isEqualTo(made);
        assertThat(json("artifact", "list", "--type", "decision")).hasSize(1);
        terminal.run("undo").ended(0);
        assertThat(json("decision", "list").path(0).path("withdrawn").asBoolean())
                .isTrue();
        terminal.run("decision", "add", "Lit?", "--chosen", "", "--json").ended(1);
        terminal.run("decision", "add", "Lit?").ended(2);
    }

    @Test
    void who_wrote_what_is_given_out_with_a_receipt() throws IOException {
        final JsonNode report = json("export", "--format", "disclosure", "--out", "report.html");
        assertThat(report.path("countedIn").asInt()).isEqualTo(1);
        assertThat(report.path("characters").asInt()).isEqualTo(TWO.codePointCount(0, TWO.length()));
        assertThat(Files.readString(folder.resolve("report.html"))).startsWith("<!DOCTYPE html>");
        assertThat(terminal.run("export", "--format", "disclosure").ended(0).out())
                .contains("By model")
                .contains("Receipt: ");
        terminal.run("export", "--format", "song").ended(2);
    }
}

package vespera.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vespera.scriptorium.journal.Refused;

/** The project as it was, and what changed since, from the command line. */
final class ReplayTest {

    @TempDir
    Path folder = Path.of("");

    private Terminal terminal = new Terminal(Path.of(""));

    @BeforeEach
    void open() throws IOException {
        terminal = new Terminal(folder);
        Files.writeString(folder.resolve("One.md"), "# First\n\nTo [[Two]] and [[Nobody]].\n");
        Files.writeString(folder.resolve("Two.md"), "Back to [[One]].\n");
        terminal.run("index").ended(0);
        terminal.run("task", "add", "Plan").ended(0);
    }

    private String last() {
        return terminal.run("journal", "export").ended(0).stream()
                .getLast()
                .path("at")
                .asText();
    }

    private JsonNode at(final String time, final String... more) {
        final String[] line = new String[5 + more.length];
        System.arraycopy(new String[] {"--json", "journal", "replay", "--at", time}, 0, line, 0, 5);
        System.arraycopy(more, 0, line, 5, more.length);
        return terminal.run(line).ended(0).json();
    }

    @Test
    void tasks_documents_and_links_are_told_as_they_were() throws IOException {
        final String then = last();
        Files.writeString(folder.resolve("One.md"), "# Later\n\nTo nobody.\n");
        terminal.run("index").ended(0);
        terminal.run("task", "add", "More").ended(0);

        final JsonNode past = at(then);
        assertThat(past.path("at").asText()).isEqualTo(then);
        assertThat(past.path("sequence").asLong()).isEqualTo(3);
        assertThat(past.path("tasks").findValuesAsText("title")).containsExactly("Plan");
        assertThat(past.path("documents").findValuesAsText("title")).containsExactly("First", "Two");
        assertThat(past.path("documents").findValuesAsText("place")).containsExactly("here", "here");
        assertThat(past.path("links").findValuesAsText("to")).containsExactly("Two.md", "One.md");
        assertThat(past.path("links").findValuesAsText("missing")).containsExactly("Nobody");
        assertThat(past.path("links").findValuesAsText("line")).containsExactly("3", "3", "1");
        assertThat(past.path("links").findValuesAsText("type")).containsOnly("wikilink");

        final JsonNode now = at("now");
        assertThat(now.path("tasks").findValuesAsText("title")).containsExactly("Plan", "More");
        assertThat(now.path("documents").findValuesAsText("title")).containsExactly("Later", "Two");
        assertThat(now.path("links")).hasSize(1);
        assertThat(terminal.run("journal", "replay", "--at", then).ended(0).out())
                .contains("after event 3", "Plan", "One.md", "“First”");

        final JsonNode changes = terminal.run("--json", "journal", "changes", "--from", then)
                .ended(0)
                .json();
        assertThat(changes.findValuesAsText("words")).first().isEqualTo("created “More”");
        assertThat(changes).hasSize(2);
        assertThat(terminal.run("journal", "changes", "--from", "now").ended(0).out())
                .contains("Nothing changed");
    }

    @Test
    void before_the_first_event_there_is_nothing_and_it_says_so() {
        final Terminal.Spoken spoken = terminal.run("--json", "journal", "replay", "--at", "2001-01-01")
                .ended(0);
        assertThat(spoken.json().path("sequence").asLong()).isZero();
        assertThat(spoken.json().path("tasks")).isEmpty();
        assertThat(spoken.err()).contains("the first event is of 2");
        assertThat(at("-1h").path("sequence").asLong()).isZero();
        assertThat(at("-0s").path("sequence").asLong()).isEqualTo(3);
    }

    @Test
    void nonsense_is_no_time() {
        for (final String nonsense : List.of("yesterday-ish", "2026-13-01", "25:00", "", "-3x", "99999999999999")) {
            final Terminal.Spoken spoken = terminal.run("--json", "journal", "replay", "--at", nonsense)
                    .ended(1);
            assertThat(spoken.error().path("code").asText()).as(nonsense).isEqualTo("bad-time");
            spoken.plainly();
        }
        terminal.run("journal", "replay").ended(2);
        terminal.run("journal", "changes", "--from", "now", "--to", "-2h").ended(1);
    }

    @Test
    void another_devices_history_is_told_together_with_this_one(@TempDir final Path other) throws IOException {
        final Terminal second = new Terminal(other);
        Files.writeString(other.resolve("One.md"), "Another one.\n");
        second.run("index").ended(0);
        second.run("task", "add", "Elsewhere").ended(0);
        final Path file = other.resolve("history.jsonl");
        Files.writeString(file, second.run("journal", "export").ended(0).out());
        final Path mine = other.resolve("mine.jsonl");
        Files.writeString(mine, terminal.run("journal", "export").ended(0).out());

        final JsonNode here = at("now", "--with", file.toString());
        assertThat(here.path("tasks").findValuesAsText("title")).containsExactlyInAnyOrder("Plan", "Elsewhere");
        assertThat(here.path("documents").findValuesAsText("path")).containsExactly("One (2).md", "One.md", "Two.md");
        final JsonNode there = second.run("--json", "journal", "replay", "--at", "now", "--with", mine.toString())
                .ended(0)
                .json();
        assertThat(there.path("tasks")).isEqualTo(here.path("tasks"));
        assertThat(there.path("documents").findValuesAsText("hash"))
                .isEqualTo(here.path("documents").findValuesAsText("hash"));

        Files.writeString(file, Files.readString(file).replace("Elsewhere", "Elsewhen"));
        terminal.run("journal", "replay", "--at", "now", "--with", file.toString())
                .ended(4)
                .plainly();
        terminal.run("journal", "replay", "--at", "now", "--with", "nowhere.jsonl")
                .ended(1)
                .plainly();
    }

    @Test
    void a_moment_is_read_as_a_person_writes_it() {
        final When when = new When(Instant.parse("2026-11-02T10:15:30Z"), ZoneOffset.ofHours(2));
        assertThat(when.upTo("2026-11-01T08:00:00Z")).isEqualTo(millis("2026-11-01T08:00:00Z"));
        assertThat(when.upTo("2026-11-01T08:00:00.123+01:00")).isEqualTo(millis("2026-11-01T07:00:00.123Z"));
        assertThat(when.upTo("2026-11-01T08:00")).isEqualTo(millis("2026-11-01T06:00:00Z"));
        assertThat(when.upTo("2026-11-01 08:00:05")).isEqualTo(millis("2026-11-01T06:00:05Z"));
        assertThat(when.from("2026-11-01")).isEqualTo(millis("2026-10-31T22:00:00Z"));
        assertThat(when.upTo("2026-11-01")).isEqualTo(millis("2026-11-01T21:59:59.999Z"));
        assertThat(when.upTo("08:00")).isEqualTo(millis("2026-11-02T06:00:00Z"));
        assertThat(when.upTo("-90m")).isEqualTo(millis("2026-11-02T08:45:30Z"));
        assertThat(when.upTo("2 w ago")).isEqualTo(millis("2026-10-19T10:15:30Z"));
        assertThat(when.upTo(" Now ")).isEqualTo(millis("2026-11-02T10:15:30Z"));
        assertThatThrownBy(() -> when.upTo("soon")).isInstanceOf(Refused.class);
    }

    private static long millis(final String instant) {
        return Instant.parse(instant).toEpochMilli();
    }
}

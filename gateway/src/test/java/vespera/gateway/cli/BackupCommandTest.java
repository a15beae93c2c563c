package vespera.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vespera.gateway.Atelier;
import vespera.scriptorium.sessions.SessionRecord;

/** Backups from a terminal: made, listed, checked and restored. */
final class BackupCommandTest {

    @TempDir
    private Path folder;

    private Path root;
    private Terminal there;

    @BeforeEach
    void an_atelier() throws IOException {
        root = Files.createDirectories(folder.resolve("Orchard"));
        Files.writeString(root.resolve("One.md"), "# One\nSee [[Two]].\n");
        there = new Terminal(root);
        there.run("init").ended(0);
        there.run("task", "add", "Finish it").ended(0);
    }

    @Test
    void a_backup_is_made_checked_and_restored() throws IOException {
        final JsonNode made = there.run("--json", "backup", "--to", folder.toString())
                .ended(0)
                .json();
        final String file = made.path("file").asText();
        assertThat(file).matches(".*Orchard \\d{4}-\\d\\d-\\d\\d \\d\\d-\\d\\d-\\d\\d\\.vespera-backup");
        assertThat(made.path("size").asLong()).isEqualTo(Files.size(Path.of(file)));
        final JsonNode checked =
                there.run("backup", "verify", file, "--json").ended(0).json();
        assertThat(checked.path("ok").asBoolean()).isTrue();
        assertThat(checked.path("documents").asInt()).isEqualTo(1);
        final JsonNode back = there.run("restore-backup", file, "--to", "../Back", "--json")
                .ended(0)
                .json();
        assertThat(back.path("tasks").asInt()).isEqualTo(1);
        assertThat(back.path("different").asInt()).isZero();
        assertThat(folder.resolve("Back/One.md")).hasSameBinaryContentAs(root.resolve("One.md"));
        final Terminal restored = new Terminal(folder.resolve("Back"));
        assertThat(restored.run("task", "list").ended(0).out()).contains("Finish it");
        assertThat(restored.run("journal", "verify").ended(0).out()).contains("all hold");
    }

    @Test
    void a_damaged_backup_is_told_plainly_and_not_restored() throws IOException {
        final Path file = folder.resolve("a.vespera-backup");
        there.run("backup", "--to", file.toString()).ended(0);
        final byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        final Terminal.Spoken verified =
                there.run("--json", "backup", "verify", file.toString()).ended(4);
        assertThat(verified.json().path("ok").asBoolean()).isFalse();
        assertThat(verified.json().path("problems").size()).isPositive();
        final Terminal.Spoken restored = there.run("--json", "restore-backup", file.toString(), "--to", "../Back")
                .ended(1);
        assertThat(restored.plainly().error().path("code").asText()).isEqualTo("backup-damaged");
        assertThat(folder.resolve("Back")).doesNotExist();
    }

    @Test
    void what_will_not_do_is_told_plainly() {
        there.run("backup", "--to", "inside.vespera-backup").ended(1).plainly();
        there.run("backup", "--to", folder.resolve("missing/a.vespera-backup").toString())
                .ended(1)
                .plainly();
        there.run("restore-backup", "nothing.vespera-backup", "--to", "../Back")
                .ended(1)
                .plainly();
        there.run("restore-backup", "nothing.vespera-backup", "--to", ".")
                .ended(1)
                .plainly();
        there.run("restore-backup", "nothing.vespera-backup").ended(2);
    }

    @Test
    void it_is_made_in_an_open_window_too_and_what_it_holds_is_said_in_its_help() {
        try (Atelier open = Atelier.open(root, SessionRecord.Kind.WINDOW, text -> {})) {
            there.inside(open, "task", "add", "Meanwhile").ended(0);
            final JsonNode made = there.inside(open, "--json", "backup", "--to", "../open.vespera-backup")
                    .ended(0)
                    .json();
            assertThat(made.path("file").asText()).endsWith("open.vespera-backup");
            final JsonNode status =
                    there.inside(open, "status", "--json").ended(0).json();
            assertThat(status.path("sessions").get(0).path("state").asText()).isEqualTo("running");
            assertThat(status.path("sessions").get(0).path("kind").asText()).isEqualTo("window");
            assertThat(status.path("backups").path("on").asBoolean()).isTrue();
        }
        assertThat(there.run("backup", "verify", "../open.vespera-backup")
                        .ended(0)
                        .out())
                .contains("2 tasks");
        assertThat(there.run("backup", "--help").ended(0).out())
                .contains("Hidden")
                .contains("links that lead out");
        assertThat(there.run("backup", "list", "--json")
                        .ended(0)
                        .json()
                        .path("backups")
                        .isArray())
                .isTrue();
    }

    @Test
    void only_commands_that_change_something_leave_a_session() {
        final int before = sessions().size();
        there.run("task", "list").ended(0);
        there.run("status").ended(0);
        assertThat(sessions()).hasSize(before);
        there.run("task", "add", "More").ended(0);
        assertThat(sessions()).hasSize(before + 1);
        assertThat(sessions().get(0).path("state").asText()).isEqualTo("ended");
    }

    private JsonNode sessions() {
        return there.run("status", "--json").ended(0).json().path("sessions");
    }
}

package vespera.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vespera.gateway.Atelier;
import vespera.gateway.door.Door;
import vespera.scriptorium.tasks.Task;

/** Commands while a window, or another process, has the atelier. */
class ForwardingTest {

    @TempDir
    Path folder = Path.of("");

    private Path doorFile() {
        return folder.resolve(".vespera_scriptorium/run/door.json");
    }

    @Test
    void commandsWorkInTheOpenAtelier() throws IOException {
        Files.writeString(folder.resolve("One.md"), "# One\n\nTo [[Two]].\n");
        final Terminal terminal = new Terminal(folder);
        try (Atelier atelier = Atelier.open(folder);
                Door _ = DoorKeeper.open(atelier, new Terminal.Stage())) {
            atelier.scan();
            final JsonNode added = terminal.run("task", "add", "From outside", "--json")
                    .ended(0)
                    .json();
            assertThat(atelier.tasks().tree().live()).extracting(Task::title).containsExactly("From outside");
            assertThat(atelier.journal().read(0, 100))
                    .anySatisfy(entry -> assertThat(entry.type()).isEqualTo("task.created"));
            assertThat(terminal.run("--json", "task", "show", added.path("id").asText())
                            .ended(0)
                            .json())
                    .isEqualTo(added);
            assertThat(terminal.run("journal", "export").ended(0).stream())
                    .hasSize((int) atelier.gate().last());
            assertThat(terminal.run("links", "One").ended(0).out()).contains("nothing called “Two”");
            assertThat(terminal.run("task", "show", "123", "--json")
                            .ended(1)
                            .plainly()
                            .error()
                            .path("code")
                            .asText())
                    .isEqualTo("no-such-task");
            terminal.run("search").ended(2).plainly();
            terminal.run("undo").ended(0);
            assertThat(atelier.tasks().tree().live()).isEmpty();
        }
        assertThat(doorFile()).doesNotExist();
    }

    @Test
    void aDoorLeftByADeadProcessIsNoDoor() throws IOException, InterruptedException {
        try (Child window = Child.start(folder, "window")) {
            assertThat(window.line()).isEqualTo("open");
            assertThat(new Terminal(folder)
                            .run("task", "add", "Through the door")
                            .ended(0)
                            .out())
                    .contains("Through");
            window.kill();
        }
        assertThat(doorFile()).exists();
        assertThat(new Terminal(folder)
                        .run("task", "list", "--json")
                        .ended(0)
                        .json()
                        .findValuesAsText("title"))
                .containsExactly("Through the door");
    }

    @Test
    void anotherProcessWithoutADoorMakesItBusy() throws IOException, InterruptedException {
        try (Child holder = Child.start(folder, "hold")) {
            assertThat(holder.line()).isEqualTo("open");
            final Terminal terminal = new Terminal(folder);
            final Terminal.Spoken told =
                    terminal.run("task", "add", "X", "--json").ended(3).plainly();
            assertThat(told.error().path("message").asText()).contains("open in another window or program");
            Files.writeString(doorFile(), "{\"port\":1,\"token\":\"old\"}");
            assertThat(terminal.run("task", "list").ended(3).plainly().out()).isEmpty();
            Files.writeString(doorFile(), "no door at all");
            terminal.run("task", "list").ended(3).plainly();
            assertThat(List.of(holder.alive())).containsExactly(true);
            holder.kill();
            terminal.run("task", "add", "X").ended(0);
        }
    }
}

package vespera.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vespera.gateway.Atelier;

/** One slice all the way down: made, killed, found again, the graph grown anew, undone. */
class SliceTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void whatWasAcknowledgedOutlivesAKillAndTheGraphGrowsAgain() throws Exception {
        Files.writeString(folder.resolve("Home.md"), "# Home\n\nHere is [[The Lamp]].\n");
        final String task;
        try (Child window = Child.start(folder, "write")) {
            task = Objects.requireNonNull(window.line(), "the task was made");
            assertThat(window.line()).isEqualTo("The Lamp.md");
            window.kill();
        }
        final Terminal terminal = new Terminal(folder);
        assertThat(terminal.run("task", "list", "--json").ended(0).json().findValuesAsText("id"))
                .containsExactly(task);
        assertThat(Files.readString(folder.resolve("The Lamp.md"))).startsWith("# The Lamp");
        final JsonNode links =
                terminal.run("links", "The Lamp", "--json").ended(0).json();
        assertThat(links.path("in").findValuesAsText("path")).containsExactly("Home.md");
        assertThat(links.path("out").findValuesAsText("path")).containsExactly("Home.md");

        final List<String> grown = titles();
        assertThat(grown).contains("Home", "The Lamp", "Mend the lamp for [[The Lamp]]");
        final Path graph = folder.resolve(".vespera_scriptorium/databases/graph");
        try (Stream<Path> all = Files.walk(graph)) {
            all.sorted(Comparator.reverseOrder())
                    .forEach(path -> assertThat(path.toFile().delete()).isTrue());
        }
        assertThat(titles()).isEqualTo(grown);

        assertThat(terminal.run("undo", "--json").ended(0).json().path("undone").asText())
                .contains("The Lamp");
        assertThat(terminal.run("task", "list", "--json").ended(0).json()).hasSize(1);
        terminal.run("undo").ended(0);
        assertThat(terminal.run("task", "list", "--json").ended(0).json()).isEmpty();
        assertThat(terminal.run("journal", "verify", "--json")
                        .ended(0)
                        .json()
                        .path("ok")
                        .asBoolean())
                .isTrue();
    }

    private List<String> titles() throws InterruptedException, IOException {
        try (Atelier atelier = Atelier.open(folder)) {
            atelier.upkeep().catchUp();
            return atelier.graph().whole(1_000).nodes().stream()
                    .map(node -> node.title())
                    .sorted()
                    .toList();
        }
    }
}

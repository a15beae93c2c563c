package vespera.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vespera.gateway.Atelier;

/** What a person and a program are told when something cannot be done. */
class FailureTest {

    @TempDir
    Path folder = Path.of("");

    private Terminal terminal = new Terminal(folder);

    @BeforeEach
    void notes() throws IOException {
        Files.writeString(folder.resolve("One.md"), "# One\n\nTo [[Two]].\n");
        terminal = new Terminal(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "task show 123",
                "task show 01a1fde9-25a8-7395-8b0e-192451a20622",
                "task add X --due tomorrow",
                "task add X --status nowhere",
                "task add X --parent nobody",
                "task edit 01a1fde9-25a8-7395-8b0e-192451a20622 --title X",
                "links Nowhere",
                "history Nowhere",
                "artifact show 123",
                "artifact cat 01a1fde9-25a8-7395-8b0e-192451a20622",
                "artifact list --since yesterday",
                "undo",
                "redo",
                "model test nobody",
                "model set nobody --address http://127.0.0.1:1",
                "model set ollama --address nonsense",
                "ask --model nobody:x why",
                "bench run nothing",
                "init --template nothing other",
                "init --template generated --documents 0 other",
                "screenshot --out p --size huge"
            })
    void failuresAreOneLineAndOneObject(final String line) {
        final Terminal.Spoken human =
                terminal.run(("--quiet " + line).split(" ")).ended(1).plainly();
        assertThat(human.out()).isEmpty();
        final Terminal.Spoken json =
                terminal.run((line + " --json --quiet").split(" ")).ended(1).plainly();
        assertThat(json.error().path("message").asText()).isNotBlank();
        assertThat(json.error().path("code").asText()).matches("[a-z][a-z-]*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nothing",
                "task",
                "task add",
                "search",
                "search --mode sideways word",
                "search --bogus",
                "task add X --priority huge",
                "artifact list --limit many",
                "screenshot",
                "ask",
                "-C"
            })
    void wrongUseIsTwo(final String line) {
        assertThat(terminal.run(line.split(" ")).ended(2).plainly().err()).contains("--help");
        if (!line.equals("-C")) {
            assertThat(terminal.run((line + " --json").split(" "))
                            .ended(2)
                            .error()
                            .path("code")
                            .asText())
                    .isEqualTo("usage");
        }
    }

    @Test
    void anAtelierThatIsOpenWithoutADoorIsBusy() {
        try (Atelier _ = Atelier.open(folder)) {
            assertThat(terminal.run("task", "add", "X", "--json")
                            .ended(3)
                            .plainly()
                            .error()
                            .path("code")
                            .asText())
                    .isEqualTo("busy");
        }
        terminal.run("task", "add", "X").ended(0);
    }

    @Test
    void aDamagedStoreIsFourAndTheDoctorPutsItAside() throws IOException {
        terminal.run("task", "add", "Before").ended(0);
        final Path core = folder.resolve(".vespera_scriptorium/databases/core.db");
        Files.write(
                core,
                "This is no database, not by any stretch, whatever its name says."
                        .repeat(200)
                        .getBytes(StandardCharsets.UTF_8));
        final Terminal.Spoken told =
                terminal.run("task", "list", "--json").ended(4).plainly();
        assertThat(told.error().path("message").asText()).contains("doctor --repair");
        assertThat(terminal.run("doctor", "--json").ended(4).json().path("ok").asBoolean())
                .isFalse();
        assertThat(core).exists();

        assertThat(terminal.run("doctor", "--repair").exit()).isZero();
        try (var kept = Files.find(core.getParent(), 2, (path, _) -> path.endsWith("core.db") && !path.equals(core))) {
            assertThat(kept).hasSize(1);
        }
        assertThat(terminal.run("index", "--json")
                        .ended(0)
                        .json()
                        .path("documents")
                        .asInt())
                .isEqualTo(1);
        terminal.run("task", "add", "After").ended(0);
    }

    @Test
    void damagedVectorsAreMadeAgainWithoutAWord() throws IOException {
        terminal.run("task", "add", "Before").ended(0);
        final Path vectors = folder.resolve(".vespera_scriptorium/databases/vectors.db");
        Files.write(vectors, "No vectors in here.".repeat(500).getBytes(StandardCharsets.UTF_8));
        assertThat(terminal.run("task", "list", "--json").ended(0).json()).hasSize(1);
    }

    @Test
    void aNameThatSeveralBearIsNotGuessed() throws IOException {
        Files.createDirectories(folder.resolve("a"));
        Files.createDirectories(folder.resolve("b"));
        Files.writeString(folder.resolve("a/Same.md"), "one");
        Files.writeString(folder.resolve("b/Same.md"), "other");
        final Terminal.Spoken told = terminal.run("links", "same", "--json").ended(1);
        assertThat(told.error().path("hint").asText()).contains("a/Same.md, b/Same.md");
        assertThat(terminal.run("links", "B/same", "--json")
                        .ended(0)
                        .json()
                        .path("path")
                        .asText())
                .isEqualTo("b/Same.md");
    }

    @Test
    void aHomeFolderIsNotTakenByAccident() {
        final String home = System.getProperty("user.home");
        final Path store = Path.of(home, ".vespera_scriptorium");
        org.junit.jupiter.api.Assumptions.assumeFalse(Files.exists(store), "the home folder is an atelier already");
        assertThat(terminal.run("-C", home, "index", "--json")
                        .ended(1)
                        .plainly()
                        .error()
                        .path("code")
                        .asText())
                .isEqualTo("whole-folder");
        assertThat(store).doesNotExist();
    }

    @Test
    void brokenSettingsAreLeftAloneAndSaid() throws IOException {
        terminal.run("task", "add", "X").ended(0);
        final Path settings = folder.resolve(".vespera_scriptorium/config/settings.yaml");
        Files.createDirectories(settings.getParent());
        Files.writeString(settings, "ollama: [unclosed\n\t: :");
        assertThat(terminal.run("status").ended(0).err()).contains("settings file cannot be read");
        terminal.run("model", "set", "ollama", "--address", "http://127.0.0.1:1", "--json")
                .ended(1)
                .plainly();
        assertThat(settings).hasContent("ollama: [unclosed\n\t: :");
    }
}

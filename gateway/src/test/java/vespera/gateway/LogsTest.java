package vespera.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogsTest {

    private static final System.Logger OURS = System.getLogger("vespera.test");

    @TempDir
    Path store = Path.of("");

    private List<JsonNode> lines() throws IOException {
        final ObjectMapper json = new ObjectMapper();
        try (Stream<String> lines = Files.lines(store.resolve("logs/atelier.jsonl"))) {
            return lines.map(line -> {
                        try {
                            return json.readTree(line);
                        } catch (IOException e) {
                            throw new AssertionError(line, e);
                        }
                    })
                    .toList();
        }
    }

    @Test
    void aLineTellsWhenWhoAndFromWhichCommand() throws IOException {
        try (Logs _ = Logs.open(store)) {
            Logs.during("abc123", () -> {
                OURS.log(System.Logger.Level.WARNING, "follower {0} stands still", "graph");
                return 0;
            });
            OURS.log(System.Logger.Level.INFO, "by itself");
            OURS.log(System.Logger.Level.DEBUG, "too small to keep");
        }
        OURS.log(System.Logger.Level.ERROR, "after the end");
        assertThat(lines()).hasSize(2);
        final JsonNode line = lines().getFirst();
        assertThat(line.path("time").asText()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
        assertThat(line.path("level").asText()).isEqualTo("warning");
        assertThat(line.path("logger").asText()).isEqualTo("vespera.test");
        assertThat(line.path("thread").asText()).isNotBlank();
        assertThat(line.path("correlation").asText()).isEqualTo("abc123");
        assertThat(line.path("message").asText()).isEqualTo("follower graph stands still");
        assertThat(lines().getLast().path("correlation").asText()).isNotBlank().isNotEqualTo("abc123");
    }

    @Test
    void aFailureIsKeptWithoutItsWords() throws IOException {
        try (Logs _ = Logs.open(store)) {
            OURS.log(
                    System.Logger.Level.ERROR,
                    "a command failed",
                    new IllegalStateException("Dear diary", new IOException("/home/ada/secret.md sk-key")));
            System.getLogger("com.example.other").log(System.Logger.Level.WARNING, "Dear diary, again");
            System.getLogger("com.example.other").log(System.Logger.Level.INFO, "chatter");
        }
        final String text = Files.readString(store.resolve("logs/atelier.jsonl"));
        assertThat(text)
                .doesNotContain("diary")
                .doesNotContain("secret")
                .doesNotContain("sk-key")
                .doesNotContain("chatter");
        final JsonNode exceptions = lines().getFirst().path("exception");
        assertThat(exceptions.findValuesAsText("type"))
                .containsExactly("java.lang.IllegalStateException", "java.io.IOException");
        assertThat(exceptions.get(0).path("frames").get(0).asText())
                .startsWith("vespera.gateway.LogsTest.aFailureIsKeptWithoutItsWords:");
        assertThat(lines()).hasSize(2);
    }

    @Test
    void nothingReachesTheConsole() {
        final PrintStream before = System.err;
        final ByteArrayOutputStream caught = new ByteArrayOutputStream();
        System.setErr(new PrintStream(caught, true, StandardCharsets.UTF_8));
        try (Logs _ = Logs.open(store)) {
            OURS.log(System.Logger.Level.ERROR, "loud");
        } finally {
            System.setErr(before);
        }
        assertThat(caught.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void fiveFilesOfTwoMegabytesAreKept() throws IOException {
        final String line = "x".repeat(100_000) + "\n";
        try (LogFile file = new LogFile(store)) {
            for (int i = 0; i < 200; i++) {
                file.append(i + line);
            }
        }
        try (Stream<Path> files = Files.list(store)) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "atelier.jsonl",
                            "atelier.1.jsonl",
                            "atelier.2.jsonl",
                            "atelier.3.jsonl",
                            "atelier.4.jsonl");
        }
        for (int i = 0; i < LogFile.FILES; i++) {
            assertThat(Files.size(store.resolve(i == 0 ? "atelier.jsonl" : "atelier." + i + ".jsonl")))
                    .isPositive()
                    .isLessThanOrEqualTo(LogFile.LARGEST);
        }
        assertThat(Files.readString(store.resolve("atelier.jsonl"))).contains("199x");
        try (LogFile again = new LogFile(store)) {
            again.append("more\n");
        }
        assertThat(Files.readString(store.resolve("atelier.jsonl")))
                .contains("199x")
                .endsWith("more\n");
    }

    @Test
    void aStoreThatCannotBeWrittenStopsNothing() throws IOException {
        Files.writeString(store.resolve("logs"), "a file where the folder should be");
        try (Logs _ = Logs.open(store)) {
            OURS.log(System.Logger.Level.ERROR, "into the void");
        }
        assertThat(store.resolve("logs")).hasContent("a file where the folder should be");
    }

    @Test
    void anOpenAtelierLogsIntoItsStore() throws IOException {
        try (Atelier _ = Atelier.open(store)) {
            OURS.log(System.Logger.Level.WARNING, "while open");
        }
        assertThat(store.resolve(".vespera_scriptorium/logs/atelier.jsonl"))
                .content()
                .contains("while open");
    }
}

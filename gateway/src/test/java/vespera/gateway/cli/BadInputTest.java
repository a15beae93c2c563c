package vespera.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders and files as they should not be: each is told plainly and the rest goes on. */
class BadInputTest {

    @TempDir
    Path home = Path.of("");

    private Terminal terminal() {
        return new Terminal(home);
    }

    @Test
    void aFolderThatIsMissingOrAFileIsTold() throws IOException {
        final Path file = Files.writeString(home.resolve("note.md"), "x");
        assertThat(terminal()
                        .run("-C", "missing", "status", "--json")
                        .ended(1)
                        .plainly()
                        .error()
                        .path("code")
                        .asText())
                .isEqualTo("no-such-folder");
        assertThat(home.resolve("missing")).doesNotExist();
        assertThat(terminal()
                        .run("-C", file.toString(), "index", "--json")
                        .ended(1)
                        .plainly()
                        .error()
                        .path("code")
                        .asText())
                .isEqualTo("not-a-folder");
        terminal().run("init", file.toString()).ended(1).plainly();
        assertThat(home.resolve(".vespera_scriptorium")).doesNotExist();
    }

    @Test
    void strangeFilesAreListedAndTheRestIsIndexed() throws IOException {
        final String longest = "l".repeat(200);
        Files.writeString(
                home.resolve("Good one.md"), "# Good\n\n[[" + longest + "]] [[🦉 owl]] [[שלום עולם]] [[Good one]]\n");
        Files.writeString(home.resolve("🦉 owl.md"), "hoot\n");
        Files.writeString(home.resolve("שלום עולם.md"), "peace\n");
        Files.writeString(home.resolve(longest + ".md"), "long\n");
        Files.write(home.resolve("latin.md"), "caf\u00e9 au lait".getBytes(StandardCharsets.ISO_8859_1));
        Files.writeString(home.resolve("broken.md"), "---\ntags: [open\nkey: : :\n---\n# Broken\n\n[[Good one]]\n");
        Files.writeString(home.resolve("huge.md"), ("All work and no play. ".repeat(50) + "\n").repeat(47_700));
        Files.createDirectories(home.resolve("loop"));
        Files.createSymbolicLink(home.resolve("loop/back"), home);
        Files.createSymbolicLink(home.resolve("loop/self.md"), home.resolve("loop/self.md"));
        assertThat(Files.size(home.resolve("huge.md"))).isGreaterThan(50_000_000);

        final Terminal.Spoken spoken =
                terminal().run("index", "--json", "--quiet").ended(0);
        final JsonNode answer = spoken.json();
        assertThat(answer.path("skipped").findValuesAsText("path")).contains("latin.md", "huge.md", "loop/self.md");
        assertThat(answer.path("skipped").findValuesAsText("reason"))
                .allMatch(reason -> !reason.isBlank() && !reason.contains("Exception"));
        assertThat(answer.path("unresolvedLinks").asInt()).isZero();
        final JsonNode links =
                terminal().run("links", "Good one", "--json").ended(0).json();
        assertThat(links.path("out").findValuesAsText("path"))
                .containsExactly(longest + ".md", "🦉 owl.md", "שלום עולם.md", "Good one.md");
        assertThat(links.path("in").findValuesAsText("path")).contains("broken.md");
        assertThat(terminal()
                        .run("search", "--mode", "text", "hoot", "--json")
                        .ended(0)
                        .json()
                        .get(0)
                        .path("path")
                        .asText())
                .isEqualTo("🦉 owl.md");
        terminal().run("journal", "verify").ended(0);
    }

    @Test
    void aReadOnlyFolderIsOpenedWithItsStoreElsewhere() throws IOException, InterruptedException {
        Files.createDirectories(home.resolve("notes"));
        Files.writeString(home.resolve("notes/One.md"), "To [[Nowhere]].\n");
        assumeTrue(unshared("true").exit() == 0, "a read-only mount of one's own needs Linux and the right to unshare");
        final List<String> command = Child.command(List.of());
        command.addAll(List.of("index", "--json", "--quiet"));
        final Terminal.Spoken spoken = unshared(
                "mount --bind notes notes && mount -o remount,ro,bind notes && cd notes && exec \"$@\"",
                command.toArray(new String[0]));
        spoken.ended(0);
        assertThat(spoken.json().path("documents").asInt()).isEqualTo(1);
        assertThat(spoken.json().path("unresolvedLinks").asInt()).isEqualTo(1);
        assertThat(home.resolve("notes/.vespera_scriptorium")).doesNotExist();
        assertThat(home.resolve("data/stores")).isNotEmptyDirectory();
    }

    /** Runs a shell line with mounts of its own. */
    private Terminal.Spoken unshared(final String line, final String... arguments)
            throws IOException, InterruptedException {
        final Path out = home.resolve("out.txt");
        final Path err = home.resolve("err.txt");
        final List<String> command = new ArrayList<>(List.of("unshare", "--mount", "sh", "-c", line, "sh"));
        command.addAll(Arrays.asList(arguments));
        final ProcessBuilder builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("VESPERA_DATA", home.resolve("data").toString());
        try {
            final Process process = builder.start();
            final boolean ended = process.waitFor(60, TimeUnit.SECONDS);
            return new Terminal.Spoken(ended ? process.exitValue() : -1, Files.readString(out), Files.readString(err));
        } catch (IOException e) {
            return new Terminal.Spoken(-1, "", "no unshare here");
        }
    }
}

package vespera.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vespera.gateway.Atelier;
import vespera.scriptorium.journal.Sha256;

/** Real vaults, copied, through the command line, with time and memory measured in a process of its own. */
@Tag("needs-data")
class SharedVaultsIndexTest {

    private static final double MOST_SECONDS = 30;
    private static final long MOST_KILOBYTES = 1_000_000;

    @TempDir
    Path home = Path.of("");

    private Path copyOf(final String name) throws IOException {
        final Path from = Path.of(System.getProperty("vespera.root", "."), "../shared/data/vaults", name);
        assumeTrue(Files.isDirectory(from), "needs-data: the vault " + name + " is not here");
        final Path to = home.resolve(name);
        try (Stream<Path> all = Files.walk(from)) {
            for (final Path path : (Iterable<Path>) all::iterator) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
        return to;
    }

    private static Map<String, String> hashes(final Path folder) throws IOException {
        final Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (final Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                final String path = folder.relativize(file).toString();
                if (!path.startsWith(".vespera_scriptorium")) {
                    hashes.put(path, Sha256.hex(Files.readAllBytes(file)) + Files.getLastModifiedTime(file));
                }
            }
        }
        return hashes;
    }

    @Test
    void theHubIsIndexedInTimeAndInBounds() throws IOException, InterruptedException {
        final Path hub = copyOf("obsidian-hub");
        final Map<String, String> before = hashes(hub);
        final List<String> said;
        try (Child index = Child.start(hub, List.of("-Xmx512m"), "measured", "index", "--json", "--quiet")) {
            said = index.end().ended(0).out().lines().toList();
        }
        final JsonNode answer = new Terminal.Spoken(0, said.getFirst(), "").json();
        assertThat(answer.path("documents").asInt()).isEqualTo(6_571);
        final Terminal terminal = new Terminal(hub);
        assertThat(before.keySet().stream().filter(path -> path.endsWith(".md")))
                .hasSize(6_571);
        assertThat(answer.path("links").asInt()).isBetween(22_500, 22_650);
        assertThat(answer.path("commentedLinks").asInt()).isBetween(16_116 + 3_645 - 60, 16_116 + 3_645);
        assertThat(answer.path("unresolvedLinks").asInt())
                .isPositive()
                .isLessThan(answer.path("links").asInt() / 2);
        System.getLogger("hub").log(System.Logger.Level.INFO, "{0} peak {1} kB", said.getFirst(), said.getLast());
        assertThat(answer.path("seconds").asDouble()).isLessThan(MOST_SECONDS);
        assertThat(Long.parseLong(said.getLast())).isPositive().isLessThan(MOST_KILOBYTES);
        assertThat(hashes(hub)).isEqualTo(before);
        assertThat(terminal.run("--json", "journal", "verify")
                        .ended(0)
                        .json()
                        .path("ok")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void everyLinkOfTheHelpIsListedWithItsLine() throws IOException {
        final Path help = copyOf("obsidian-help");
        final Map<String, String> before = hashes(help);
        final Terminal terminal = new Terminal(help);
        final JsonNode answer =
                terminal.run("index", "--json", "--quiet").ended(0).json();
        assertThat(hashes(help)).isEqualTo(before);
        int missing = 0;
        int out = 0;
        try (Atelier atelier = Atelier.open(help)) {
            for (final String path :
                    before.keySet().stream().filter(p -> p.endsWith(".md")).toList()) {
                final JsonNode links = terminal.inside(atelier, "links", path, "--json")
                        .ended(0)
                        .json();
                for (final JsonNode link : links.path("out")) {
                    assertThat(link.path("line").asInt()).as(path).isPositive();
                    if (!link.has("commented")) {
                        out++;
                        missing += link.has("missing") ? 1 : 0;
                    }
                    if (link.has("missing")) {
                        final String line = Objects.requireNonNull(Files.readAllLines(help.resolve(path))
                                .get(link.path("line").asInt() - 1));
                        assertThat(line).as(path).contains("[");
                    }
                }
            }
        }
        assertThat(out).isEqualTo(answer.path("links").asInt()).isGreaterThan(1_700);
        assertThat(missing).isEqualTo(answer.path("unresolvedLinks").asInt()).isBetween(250, 265);
    }
}
